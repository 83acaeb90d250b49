-- Why what a request asks for is not on offer: retired, not published, or not in this environment.
--
-- An organization's own blueprint may hold anything that the worker's credentials can make, a role for the whole account too. So an
-- environment that is shared with others takes it only where the platform says so.
create or replace function infra.offer_obstacles(
    asked infra.requests,
    environment infra.environments,
    version infra.blueprint_versions,
    present_version_id bigint
)
returns api.plan_refusal[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(('RM037', null, o.message, o.remedy)::api.plan_refusal order by o.number), '{}')
    from infra.blueprints as b
    cross join lateral (
        select (offer_obstacles.asked).kind = 'create', b.provider || '/' || b.name, (offer_obstacles.environment).limits -> 'blueprints'
    ) as q(is_new, code, allowed)
    cross join lateral (
        values
            (1, q.is_new and (offer_obstacles.environment).retired,
                format('environment %s is retired', (offer_obstacles.environment).code), 'Choose another environment.'),
            (2, q.is_new and not q.allowed ? q.code,
                format('blueprint %s is not offered in environment %s', q.code, (offer_obstacles.environment).code), 'Choose one of ' || (
                    select string_agg(a.code, ', ') from jsonb_array_elements_text(q.allowed) as a(code)) || '.'),
            (3, q.is_new and not (offer_obstacles.environment).targets ?| case b.provider when 'kubernetes' then '{kubernetes,gitops}' else array[b.provider::text] end,
                format('environment %s has no %s', (offer_obstacles.environment).code, b.provider), 'Choose another environment.'),
            (4, ((offer_obstacles.version).published_at is null or (offer_obstacles.version).retired_at is not null)
                and (offer_obstacles.version).id is distinct from offer_obstacles.present_version_id,
                format('version %s of blueprint %s is %s', (offer_obstacles.version).number, q.code,
                    case when (offer_obstacles.version).published_at is null then 'not published' else 'retired' end), 'Choose a published version.'),
            (5, (offer_obstacles.version).owner_id <> (offer_obstacles.environment).owner_id and (offer_obstacles.version).owner_id <> 0
                and (offer_obstacles.environment).limits -> 'own_blueprints' is distinct from 'true'
                and (offer_obstacles.version).id is distinct from offer_obstacles.present_version_id,
                format('blueprint %s is the organization''s own, and environment %s takes those of the platform', q.code, (offer_obstacles.environment).code),
                'Choose an environment of the organization, or let the platform say own_blueprints there.')
    ) as o(number, holds, message, remedy)
    where b.id = (offer_obstacles.version).blueprint_id and o.holds;
$$;

comment on function infra.offer_obstacles is
$doc$RM037 refusals of a request; present_version_id is the version that the resource is made of, which a change may stay with.$doc$;

revoke all on function infra.offer_obstacles from public;
