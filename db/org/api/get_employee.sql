-- Get one employee, now or at an instant.
create or replace function api.get_employee(org_id bigint, employee_id bigint, as_of timestamptz default null)
returns api.employee
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_employee.org_id, 'viewer');
    if get_employee.as_of is not null then
        return org.get_past_employee(get_employee.org_id, get_employee.employee_id, get_employee.as_of);
    end if;
    return org.get_employee(get_employee.org_id, get_employee.employee_id);
end;
$$;

comment on function api.get_employee is
$doc$Get one employee.

- `org_id`: the chart
- `employee_id`: the employee
- `as_of`: as they were at this instant

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_employee from public;
grant execute on function api.get_employee to remit_api, remit_analyst;
