-- Untracked objects as clients see them: of an organization, or (0) of the platform.
create or replace function infra.describe_untracked(org_id bigint, environment text, gone boolean, page_size integer, after bigint)
returns setof api.untracked_object
language sql stable
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
    select u.id, e.code::text, u.type::text, u.reference, u.name, u.tags, (
        select r.id from infra.resources as r where r.org_id = u.org_id and r.uid::text = u.tags ->> 'remit:resource'
    ), u.first_seen_at, u.last_seen_at, u.gone_at
    from infra.untracked as u
    inner join infra.environments as e on e.id = u.environment_id
    where u.org_id = describe_untracked.org_id and u.id > describe_untracked.after
        and (describe_untracked.environment is null or e.code = describe_untracked.environment)
        and (describe_untracked.gone or u.gone_at is null)
    order by u.id
    limit describe_untracked.page_size;
$$;

comment on function infra.describe_untracked is
$doc$Untracked objects as clients see them, by id.$doc$;

revoke all on function infra.describe_untracked from public;
