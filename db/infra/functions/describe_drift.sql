-- How resources differ from what is desired, as clients see it.
create or replace function infra.describe_drift(org_id bigint, resource_ids bigint[])
returns setof api.resource_drift
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select r.id, r.org_id, r.name::text, r.physical_name, e.code::text, b.provider || '/' || b.name, r.owner_id, p.name::text, r.state::text,
        e.drift_action::text, r.drifted_at, coalesce(r.drift, '[]'), r.broken_guardrails, o.seen_at
    from infra.resources as r
    inner join infra.environments as e on e.id = r.environment_id
    inner join infra.blueprint_versions as v on v.id = r.blueprint_version_id
    inner join infra.blueprints as b on b.id = v.blueprint_id
    left join org.employees as p on p.org_id = r.org_id and p.id = r.owner_id
    left join infra.observations as o on o.org_id = r.org_id and o.resource_id = r.id
    where r.org_id = describe_drift.org_id and r.id = any (describe_drift.resource_ids)
    order by r.id;
$$;

comment on function infra.describe_drift is
$doc$How resources differ from what is desired, by id.$doc$;

revoke all on function infra.describe_drift from public;
