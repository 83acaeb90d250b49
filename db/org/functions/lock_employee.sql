-- Lock one employee for an edit and check its version.
create or replace function org.lock_employee(org_id bigint, employee_id bigint, expected_version bigint default null)
returns org.employees
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    employee org.employees;
begin
    select e.* into employee
    from org.employees as e
    where e.org_id = lock_employee.org_id and e.id = lock_employee.employee_id
    for no key update;
    if not found then
        raise exception 'there is no employee % in organization chart %', lock_employee.employee_id, lock_employee.org_id
            using errcode = 'P0002', table = 'employees', schema = 'org';
    end if;
    perform kernel.check_version(employee.version, lock_employee.expected_version);
    return employee;
end;
$$;

comment on function org.lock_employee is
$doc$Lock an employee for an edit and check its version.

Raises: P0002 not_found, RM001 stale_version$doc$;

revoke all on function org.lock_employee from public;
