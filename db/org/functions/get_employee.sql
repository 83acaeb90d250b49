-- One employee, now.
create or replace function org.get_employee(org_id bigint, employee_id bigint)
returns api.employee
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    employee api.employee;
begin
    select e.* into employee
    from org.current_employees as e
    where e.org_id = get_employee.org_id and e.id = get_employee.employee_id;
    if not found then
        raise exception 'there is no employee % in organization chart %', get_employee.employee_id, get_employee.org_id
            using errcode = 'P0002', table = 'employees', schema = 'org';
    end if;
    return employee;
end;
$$;

comment on function org.get_employee is
$doc$One employee as clients see one.

Raises: P0002 not_found$doc$;

revoke all on function org.get_employee from public;
