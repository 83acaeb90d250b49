-- Make an employee the CEO; the former CEO answers to them.
--
-- One UPDATE of two rows (and of the reports, when they are lifted): the one-CEO constraint is checked at the
-- end of the statement, so there is no instant with two CEOs or with none.
create or replace function api.promote_employee(
    org_id bigint,
    employee_id bigint,
    reports org.promote_option default 'keep',
    expected_version bigint default null
)
returns api.employee
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(promote_employee.org_id, 'editor');
    perform org.lock_chart(promote_employee.org_id);
    perform org.lock_employee(promote_employee.org_id, promote_employee.employee_id, promote_employee.expected_version);
    perform org.make_ceo(promote_employee.org_id, promote_employee.employee_id, promote_employee.reports);
    return org.get_employee(promote_employee.org_id, promote_employee.employee_id);
end;
$$;

comment on function api.promote_employee is
$doc$Make an employee the CEO.

In one transaction the employee loses the manager and the former CEO reports to the employee. The employee's
own reports stay theirs (`keep`), or go to the employee's former manager (`lift`). Everyone else stays where they
are. Promoting the CEO changes nothing.

- `org_id`: the chart
- `employee_id`: the employee
- `reports`: keep or lift
- `expected_version`: refuse when the employee is at another version

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, 23514 chart_too_deep$doc$;

revoke all on function api.promote_employee from public;
grant execute on function api.promote_employee to remit_api;
