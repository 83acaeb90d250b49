-- The approvals of an organization as clients see them.
create or replace function infra.describe_approvals(org_id bigint)
returns setof api.approval
language sql stable
begin atomic
    select
        a.id,
        a.org_id,
        a.request_id,
        q.kind::text,
        q.name::text,
        b.provider || '/' || b.name as blueprint,
        v.code::text,
        q.requester_id,
        requester.name::text,
        q.requested_by,
        q.reason::text,
        (q.plan ->> 'monthly_cost')::numeric,
        a.source::text,
        a.levels,
        a.approver_id,
        approver.name::text,
        g.code::text,
        a.rules,
        a.self_approval,
        a.state::text,
        a.due_at,
        a.reminded_at,
        a.escalated_from,
        a.decided_by,
        a.decided_as,
        a.on_behalf_of,
        a.note::text,
        a.decided_at,
        a.version,
        a.created_at,
        a.updated_at
    from infra.approvals as a
    inner join infra.requests as q on q.org_id = a.org_id and q.id = a.request_id
    inner join infra.environments as v on v.id = q.environment_id
    inner join infra.blueprint_versions as n on n.id = q.blueprint_version_id
    inner join infra.blueprints as b on b.id = n.blueprint_id
    left join infra.groups as g on g.org_id = a.org_id and g.id = a.group_id
    left join org.employees as requester on requester.org_id = q.org_id and requester.id = q.requester_id
    left join org.employees as approver on approver.org_id = a.org_id and approver.id = a.approver_id
    where a.org_id = describe_approvals.org_id;
end;

comment on function infra.describe_approvals is
$doc$The approvals of an organization with what they are about.$doc$;

revoke all on function infra.describe_approvals from public;
