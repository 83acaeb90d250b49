-- Take an employee into a group; who is in it already stays in it.
create or replace function api.put_group_member(org_id bigint, group_id bigint, employee_id bigint)
returns api.approver_group
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(put_group_member.org_id, 'editor');
    perform infra.lock_group(put_group_member.org_id, put_group_member.group_id);
    perform infra.check_employee(put_group_member.org_id, put_group_member.employee_id, 'employee_id');
    insert into infra.group_members (org_id, group_id, employee_id)
    values (put_group_member.org_id, put_group_member.group_id, put_group_member.employee_id)
    on conflict on constraint group_members_pkey do nothing;
    perform infra.settle_approvals(put_group_member.org_id);
    return infra.get_group(put_group_member.org_id, put_group_member.group_id);
end;
$$;

comment on function api.put_group_member is
$doc$Take an employee into a group of approvers.

- `org_id`: the chart
- `group_id`: the group
- `employee_id`: the employee

Raises: P0002 not_found, 42501 forbidden, 23503 unknown_employee$doc$;

revoke all on function api.put_group_member from public;
grant execute on function api.put_group_member to remit_api;
