-- Name who may approve what rules send to a group.
create or replace function api.create_group(
    org_id bigint,
    code infra.code_word,
    title compliance.title,
    members bigint[],
    is_fallback boolean default false
)
returns api.approver_group
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    new_id bigint;
begin
    perform org.authorize(create_group.org_id, 'editor');
    perform infra.hold_chart(create_group.org_id);
    perform infra.hold_waiting_requests(create_group.org_id);
    perform infra.check_employee(create_group.org_id, m.id, 'members') from unnest(create_group.members) as m(id);
    if create_group.is_fallback then
        update infra.groups as g set is_fallback = false where g.org_id = create_group.org_id and g.is_fallback;
    end if;
    insert into infra.groups (org_id, code, title, is_fallback)
    values (create_group.org_id, create_group.code, create_group.title, create_group.is_fallback)
    returning id into new_id;
    insert into infra.group_members (org_id, group_id, employee_id)
    select distinct create_group.org_id, new_id, m.id from unnest(create_group.members) as m(id);
    perform infra.settle_approvals(create_group.org_id);
    return infra.get_group(create_group.org_id, new_id);
end;
$$;

comment on function api.create_group is
$doc$Name a group of employees, anyone of whom may approve what rules send to it.

Requests that nobody above could approve go to the fallback group; there is one of an organization, and the last to be named it is it.

- `org_id`: the chart
- `code`: code, unique in the organization; rules name it
- `title`: title
- `members`: numbers of the employees in it
- `is_fallback`: whether requests come here that nobody above could approve

Example: {"code": "platform", "title": "Platform team", "members": [40, 42], "is_fallback": true}

Raises: P0002 not_found, 42501 forbidden, 23503 unknown_employee, 23505 code_taken, 23514 invalid_code, 23514 unreadable_title$doc$;

revoke all on function api.create_group from public;
grant execute on function api.create_group to remit_api;
