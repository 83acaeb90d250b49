-- Requests as clients see them. The requester is named for as long as they are employed, also once the request has ended.
create or replace function infra.describe_requests(org_id bigint, request_ids bigint[])
returns setof api.request
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select r.id, r.org_id, r.kind::text, r.state::text, r.requester_id, p.name::text, r.requested_by, r.owner_id, r.resource_id,
        e.code::text, b.provider || '/' || b.name, v.number, r.name::text, r.parameters, compliance.duration_text(r.lifetime), r.reason::text,
        (r.plan ->> 'monthly_cost')::numeric, r.plan ->> 'currency', r.failure,
        array(select t from jsonb_populate_recordset(null::api.transition, infra.allowed_transitions('requests', r.state)) as t),
        r.submitted_at, r.decided_at, r.ended_at, r.version, r.created_at, r.updated_at
    from infra.requests as r
    inner join infra.environments as e on e.id = r.environment_id
    inner join infra.blueprint_versions as v on v.id = r.blueprint_version_id
    inner join infra.blueprints as b on b.id = v.blueprint_id
    left join org.employees as p on p.org_id = r.org_id and p.id = r.requester_id
    where r.org_id = describe_requests.org_id and r.id = any (describe_requests.request_ids)
    order by r.id;
$$;

comment on function infra.describe_requests is
$doc$Requests as clients see them, by id.$doc$;

revoke all on function infra.describe_requests from public;
