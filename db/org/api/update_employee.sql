-- Change an employee: what is absent stays, null clears.
--
-- The chart is locked first, whatever changes: writers of one chart wait for each other at the journal's head
-- anyway, and in one order they cannot deadlock with a reorganization.
create or replace function api.update_employee(
    org_id bigint,
    employee_id bigint,
    changes jsonb,
    expected_version bigint default null
)
returns api.employee
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    employee org.employees;
    wanted api.employee_changes;
begin
    perform org.authorize(update_employee.org_id, 'editor');
    perform kernel.check_keys(update_employee.changes, array['name', 'title', 'manager_id', 'email', 'external_key']);
    perform org.lock_chart(update_employee.org_id);
    employee := org.lock_employee(update_employee.org_id, update_employee.employee_id, update_employee.expected_version);
    wanted := jsonb_populate_record(
        (employee.name, employee.title, employee.manager_id, employee.email, employee.external_key)::api.employee_changes,
        update_employee.changes);
    perform org.set_employee(
        employee.org_id, employee.id, wanted.name, wanted.title, wanted.manager_id, wanted.email, wanted.external_key);
    return org.get_employee(update_employee.org_id, update_employee.employee_id);
end;
$$;

comment on function api.update_employee is
$doc$Change an employee.

What is absent stays, null clears. A new `manager_id` moves the employee with everyone below.

- `org_id`: the chart
- `employee_id`: the employee
- `changes`: what to change
- `expected_version`: refuse when the employee is at another version

Shape: changes is api.employee_changes

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM003 reporting_cycle, RM006 promote_instead, 23503 unknown_manager, 23P01 email_taken, 23505 external_key_taken, 23502 missing_value, 23514 chart_too_deep, 23514 unreadable_label$doc$;

revoke all on function api.update_employee from public;
grant execute on function api.update_employee to remit_api;
