-- Take an employee out of the chart, who is locked already.
create or replace function org.remove_employee(org_id bigint, employee_id bigint, reports text)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    own_path ext.ltree := org.path_of(remove_employee.org_id, remove_employee.employee_id);
begin
    if remove_employee.reports = 'flatten' and ext.nlevel(own_path) > 1 then
        perform org.lock_leavers(
            remove_employee.org_id, jsonb_build_array(jsonb_build_object('action', 'leave', 'employee_id', remove_employee.employee_id)));
        update org.employees as e
        set manager_id = ext.subpath(own_path, -2, 1)::text::bigint
        from org.employee_paths as p
        where p.org_id = remove_employee.org_id
            and p.path operator(ext.>) own_path
            and p.path operator(ext.<) org.after_path(own_path)
            and e.org_id = p.org_id and e.id = p.id;
    end if;
    delete from org.employees as e where e.org_id = remove_employee.org_id and e.id = remove_employee.employee_id;
end;
$$;

comment on function org.remove_employee is
$doc$Delete an employee; the reports are lifted, or everyone below is given to the manager first (flatten).

Raises: RM005 ceo_stays$doc$;

revoke all on function org.remove_employee from public;
