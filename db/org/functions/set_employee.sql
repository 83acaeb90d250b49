-- Give an employee new values, where they differ. Only promotion takes the manager from an employee.
create or replace function org.set_employee(
    org_id bigint,
    employee_id bigint,
    name text,
    title text,
    manager_id bigint,
    email text,
    external_key text
)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if set_employee.manager_id is null and exists (
        select from org.employees as e
        where e.org_id = set_employee.org_id and e.id = set_employee.employee_id and e.manager_id is not null
    ) then
        raise exception 'employee % cannot be without a manager: only the CEO is', set_employee.employee_id
            using errcode = 'RM006', constraint = 'employees_one_ceo', table = 'employees', schema = 'org', column = 'manager_id';
    end if;
    update org.employees as e
    set
        name = set_employee.name,
        title = set_employee.title,
        manager_id = set_employee.manager_id,
        email = set_employee.email,
        external_key = set_employee.external_key
    where e.org_id = set_employee.org_id and e.id = set_employee.employee_id
        and (e.name::text, e.title::text, e.manager_id, e.email::text, e.external_key::text) is distinct from (
            set_employee.name, set_employee.title, set_employee.manager_id, set_employee.email, set_employee.external_key);
end;
$$;

comment on function org.set_employee is
$doc$Give an employee new values.

Raises: RM006 promote_instead, RM003 reporting_cycle, 23503 unknown_manager$doc$;

revoke all on function org.set_employee from public;
