-- Refuse a number that is no employee's, before the key is asked at the commit. The chart is held, so they stay.
create or replace function infra.check_employee(org_id bigint, employee_id bigint, column_name text)
returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (
        select from org.employees as e
        where e.org_id = check_employee.org_id and e.id = check_employee.employee_id) then
        raise exception 'there is no employee % in organization chart %', check_employee.employee_id, check_employee.org_id
            using errcode = '23503', constraint = 'infra_employee_exists', table = 'employees', schema = 'org',
                column = check_employee.column_name;
    end if;
end;
$$;

comment on function infra.check_employee is
$doc$Refuse who is not in the chart.

Raises: 23503 unknown_employee$doc$;

revoke all on function infra.check_employee from public;
