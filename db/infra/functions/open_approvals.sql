-- Ask for the approvals that the plan of a submitted request names.
create or replace function infra.open_approvals(org_id bigint, request_id bigint, approvals jsonb)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz := kernel.now();
begin
    insert into infra.approvals (org_id, request_id, source, levels, group_id, approver_id, rules, self_approval, due_at, created_at)
    select open_approvals.org_id, open_approvals.request_id, a.source, a.levels, g.id, a.approver_id, a.rules, a.self_approval,
        instant + (infra.settings_of(open_approvals.org_id)).approval_deadline, instant
    from jsonb_populate_recordset(null::api.planned_approval, open_approvals.approvals) as a
    left join infra.groups as g on g.org_id = open_approvals.org_id and g.code = a."group";
end;
$$;

comment on function infra.open_approvals is
$doc$Open the approvals of a plan (a list of api.planned_approval) for a request.$doc$;

revoke all on function infra.open_approvals from public;
