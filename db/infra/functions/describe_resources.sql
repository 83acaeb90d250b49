-- Resources as clients see them. The owner is named for as long as they are employed, also once the resource has ended.
create or replace function infra.describe_resources(org_id bigint, resource_ids bigint[])
returns setof api.resource
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select r.id, r.org_id, r.uid, r.name::text, r.physical_name, e.code::text, e.stage::text, b.provider || '/' || b.name, v.number, r.owner_id, p.name::text,
        r.state::text, r.failed_in::text, r.parameters, r.outputs, r.usage, r.monthly_cost, r.currency, r.generation, r.observed_generation,
        r.drifted_at, coalesce(jsonb_array_length(r.drift), 0), r.broken_guardrails, r.failure, w.last_error, q.id, o.seen_at,
        nullif(w.due_at, 'infinity'), r.running_at, r.expires_at, r.warned_at, r.delete_after, r.protected, r.ended_at, r.version, r.created_at, r.updated_at
    from infra.resources as r
    inner join infra.environments as e on e.id = r.environment_id
    inner join infra.blueprint_versions as v on v.id = r.blueprint_version_id
    inner join infra.blueprints as b on b.id = v.blueprint_id
    left join org.employees as p on p.org_id = r.org_id and p.id = r.owner_id
    left join infra.work as w on w.org_id = r.org_id and w.resource_id = r.id
    left join infra.observations as o on o.org_id = r.org_id and o.resource_id = r.id
    left join infra.requests as q on q.org_id = r.org_id and q.resource_id = r.id and q.state in ('pending', 'applying', 'failed')
    where r.org_id = describe_resources.org_id and r.id = any (describe_resources.resource_ids)
    order by r.id;
$$;

comment on function infra.describe_resources is
$doc$Resources as clients see them, by id.$doc$;

revoke all on function infra.describe_resources from public;
