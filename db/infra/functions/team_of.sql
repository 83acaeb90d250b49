-- Numbers of an employee and everyone below; null, which is no filter, for nobody and for the CEO, whose team is everybody.
--
-- A list and no subquery: the planner knows then how many they are, and finds few by their index.
create or replace function infra.team_of(org_id bigint, employee_id bigint)
returns bigint[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    head api.employee;
begin
    if team_of.employee_id is null then
        return null;
    end if;
    head := org.get_employee(team_of.org_id, team_of.employee_id);
    if head.manager_id is null then
        return null;
    end if;
    return array(
        select p.id
        from org.employee_paths as p
        where p.org_id = team_of.org_id
            and p.path operator(ext.>=) org.path_of(team_of.org_id, team_of.employee_id)
            and p.path operator(ext.<) org.after_path(org.path_of(team_of.org_id, team_of.employee_id)));
end;
$$;

comment on function infra.team_of is
$doc$Numbers of an employee and everyone below; null when that is everybody.

Raises: P0002 not_found$doc$;

revoke all on function infra.team_of from public;
