-- What a search found: is it what a resource here has made, and if not, whose is it?
--
-- Known is what carries the tags of a resource that is there, in this environment or another one in the same account or cluster, and is
-- in its desired list. Anything else is untracked: of the organization whose tag it has, if there is such a one, else of the owner of the environment.
-- What was deleted while a search went on may have been listed before: so what was deleted lately is for the next search to tell.
create or replace function infra.sort_found(environment_id bigint, found jsonb)
returns table (org_id bigint, type text, reference text, name text, tags jsonb, is_known boolean)
language sql stable
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
    with objects as materialized (
        select distinct on (f.value ->> 'type', f.value ->> 'reference')
            f.value ->> 'type' as type, f.value ->> 'reference' as reference, coalesce(f.value ->> 'name', '') as name,
            coalesce(f.value -> 'tags', '{}') as tags,
            case when f.value #>> '{tags,remit:organization}' ~ '^[1-9][0-9]{0,17}$' then (f.value #>> '{tags,remit:organization}')::bigint end as tagged_org,
            case when pg_input_is_valid(f.value #>> '{tags,remit:resource}', 'uuid') then (f.value #>> '{tags,remit:resource}')::uuid end as uid
        from jsonb_array_elements(sort_found.found) as f(value)
        where f.value ->> 'type' is not null and f.value ->> 'reference' is not null
        order by f.value ->> 'type', f.value ->> 'reference'
    )

    select coalesce(c.id, e.owner_id), o.type, o.reference, o.name, o.tags, r.id is not null
    from objects as o
    inner join infra.environments as e on e.id = sort_found.environment_id
    left join org.org_charts as c on c.id = o.tagged_org
    left join infra.resources as r on r.org_id = c.id and r.uid = o.uid
        and (r.ended_at is null or r.state = 'deleted' and r.ended_at > kernel.now() - infra.scan_interval())
        and exists (
            select from infra.environments as home
            where home.id = r.environment_id and (home.id = e.id or infra.same_place(home.targets, e.targets)))
        and exists (
            select from jsonb_array_elements(r.desired) as d(value)
            where d.value ->> 'type' = o.type and d.value ->> 'name' = o.name);
$$;

comment on function infra.sort_found is
$doc$Objects that a search found: whose they are, and whether a resource has made them.$doc$;

revoke all on function infra.sort_found from public;
