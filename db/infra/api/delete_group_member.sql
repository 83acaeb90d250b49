-- Take an employee out of a group. What waits for the group and for nobody else in it is handed on.
create or replace function api.delete_group_member(org_id bigint, group_id bigint, employee_id bigint)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(delete_group_member.org_id, 'editor');
    perform infra.lock_group(delete_group_member.org_id, delete_group_member.group_id);
    delete from infra.group_members as m
    where m.org_id = delete_group_member.org_id and m.group_id = delete_group_member.group_id
        and m.employee_id = delete_group_member.employee_id;
    if not found then
        raise exception 'employee % is not in group %', delete_group_member.employee_id, delete_group_member.group_id
            using errcode = 'P0002', table = 'group_members', schema = 'infra';
    end if;
    perform infra.settle_approvals(delete_group_member.org_id);
end;
$$;

comment on function api.delete_group_member is
$doc$Take an employee out of a group of approvers.

When nobody is left who may approve what waits for the group, the fallback group may, or else the manager of who asks.

- `org_id`: the chart
- `group_id`: the group
- `employee_id`: the employee

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.delete_group_member from public;
grant execute on function api.delete_group_member to remit_api;
