-- One employee, at an instant.
create or replace function org.get_past_employee(org_id bigint, employee_id bigint, as_of timestamptz)
returns api.employee
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    employee api.employee;
begin
    select e.id, e.org_id, e.name, e.title, e.manager_id, e.email, e.external_key, e.version, e.created_at, e.updated_at
    into employee
    from org.past_employees as e
    where e.org_id = get_past_employee.org_id
        and e.id = get_past_employee.employee_id
        and e.valid_during @> get_past_employee.as_of;
    if not found then
        raise exception 'there was no employee % in organization chart % at %',
            get_past_employee.employee_id, get_past_employee.org_id, get_past_employee.as_of
            using errcode = 'P0002', table = 'employee_history', schema = 'org';
    end if;
    return employee;
end;
$$;

comment on function org.get_past_employee is
$doc$One employee as they were at an instant.

Raises: P0002 not_found$doc$;

revoke all on function org.get_past_employee from public;
