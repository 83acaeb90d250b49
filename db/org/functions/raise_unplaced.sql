-- Say why employees could not be placed in the tree: their manager does not exist, or they close a loop.
create or replace function org.raise_unplaced(org_id bigint, employee_id bigint, manager_id bigint)
returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (
        select from org.employees as e
        where e.org_id = raise_unplaced.org_id and e.id = raise_unplaced.manager_id
    ) then
        raise exception 'there is no employee % in organization chart % to be the manager of employee %',
            raise_unplaced.manager_id, raise_unplaced.org_id, raise_unplaced.employee_id
            using errcode = '23503', constraint = 'employees_manager_exists', table = 'employees', schema = 'org', column = 'manager_id';
    end if;
    raise exception 'employee % cannot report to employee %, who is the same person or reports to them',
        raise_unplaced.employee_id, raise_unplaced.manager_id
        using errcode = 'RM003', constraint = 'employees_no_cycle', table = 'employees', schema = 'org', column = 'manager_id';
end;
$$;

comment on function org.raise_unplaced is
$doc$Raise the reason why an employee has no place in the tree.

Raises: 23503 unknown_manager, RM003 reporting_cycle$doc$;

revoke all on function org.raise_unplaced from public;
