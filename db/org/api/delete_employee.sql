-- An employee leaves. The rule of the table lifts the reports; flattening first gives everyone below to the manager.
create or replace function api.delete_employee(
    org_id bigint,
    employee_id bigint,
    reports org.leave_option default 'lift',
    expected_version bigint default null
)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(delete_employee.org_id, 'editor');
    perform org.lock_chart(delete_employee.org_id);
    perform org.lock_employee(delete_employee.org_id, delete_employee.employee_id, delete_employee.expected_version);
    perform org.remove_employee(delete_employee.org_id, delete_employee.employee_id, delete_employee.reports);
end;
$$;

comment on function api.delete_employee is
$doc$Delete an employee.

In one transaction the direct reports go to the employee's own manager and bring everyone below along
(`lift`), or everyone below goes to that manager directly (`flatten`). The CEO cannot be deleted.

- `org_id`: the chart
- `employee_id`: the employee
- `reports`: lift or flatten
- `expected_version`: refuse when the employee is at another version

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM005 ceo_stays$doc$;

revoke all on function api.delete_employee from public;
grant execute on function api.delete_employee to remit_api;
