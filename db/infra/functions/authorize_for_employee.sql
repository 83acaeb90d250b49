-- What employees may do for themselves, editors may do for everybody: the guard of an own affair.
create or replace function infra.authorize_for_employee(org_id bigint, employee_id bigint)
returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if org.employee_of_caller(authorize_for_employee.org_id) is distinct from authorize_for_employee.employee_id then
        perform org.authorize(authorize_for_employee.org_id, 'editor');
    end if;
end;
$$;

comment on function infra.authorize_for_employee is
$doc$Refuse who is neither this employee nor an editor.

Raises: 42501 forbidden, P0002 not_found$doc$;

revoke all on function infra.authorize_for_employee from public;
