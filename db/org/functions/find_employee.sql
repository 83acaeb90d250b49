-- Find an employee by number or by external key.
create or replace function org.find_employee(org_id bigint, employee_id bigint, external_key text, role text)
returns bigint
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    found_id bigint;
begin
    if (find_employee.employee_id is null) = (find_employee.external_key is null) then
        if find_employee.role = 'manager' and find_employee.employee_id is null then
            return null;
        end if;
        raise exception 'give either %_id or %_key', find_employee.role, find_employee.role
            using errcode = '22023', column = find_employee.role || '_id';
    end if;
    if find_employee.employee_id is not null then
        select e.id into found_id
        from org.employees as e
        where e.org_id = find_employee.org_id and e.id = find_employee.employee_id;
    else
        select e.id into found_id
        from org.employees as e
        where e.org_id = find_employee.org_id and e.external_key = find_employee.external_key;
    end if;
    if found_id is null then
        raise exception 'there is no employee % in organization chart %',
            coalesce(find_employee.employee_id::text, find_employee.external_key), find_employee.org_id
            using errcode = case find_employee.role when 'manager' then '23503' else 'P0002' end,
                column = find_employee.role || case when find_employee.employee_id is not null then '_id' else '_key' end;
    end if;
    return found_id;
end;
$$;

comment on function org.find_employee is
$doc$The number of an employee who is given by number or by external key; null for a manager who is not given.

Raises: 22023 invalid_argument, P0002 not_found, 23503 unknown_manager$doc$;

revoke all on function org.find_employee from public;
