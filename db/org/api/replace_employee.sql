-- Replace an employee: what is absent is cleared.
create or replace function api.replace_employee(
    org_id bigint,
    employee_id bigint,
    name kernel.label,
    title kernel.label default null,
    manager_id kernel.row_id default null,
    email kernel.email default null,
    external_key kernel.label default null,
    expected_version bigint default null
)
returns api.employee
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    employee org.employees;
begin
    perform org.authorize(replace_employee.org_id, 'editor');
    perform org.lock_chart(replace_employee.org_id);
    employee := org.lock_employee(replace_employee.org_id, replace_employee.employee_id, replace_employee.expected_version);
    perform org.set_employee(
        employee.org_id, employee.id, replace_employee.name, replace_employee.title, replace_employee.manager_id,
        replace_employee.email, coalesce(replace_employee.external_key, employee.external_key));
    return org.get_employee(replace_employee.org_id, replace_employee.employee_id);
end;
$$;

comment on function api.replace_employee is
$doc$Replace an employee.

What is absent is cleared, except the external key, which every employee has. A new `manager_id` moves the employee with everyone below.

- `org_id`: the chart
- `employee_id`: the employee
- `name`: full name
- `title`: job title
- `manager_id`: whom the employee answers to; absent or null only for the CEO
- `email`: work address, unique in the chart
- `external_key`: key for imports and exports, unique in the chart
- `expected_version`: refuse when the employee is at another version

Example: {"name": "Ana Diaz", "title": "Chief Data Officer", "manager_id": 1}

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM003 reporting_cycle, RM006 promote_instead, 23503 unknown_manager, 23P01 email_taken, 23505 external_key_taken, 23514 chart_too_deep, 23514 unreadable_label$doc$;

revoke all on function api.replace_employee from public;
grant execute on function api.replace_employee to remit_api;
