-- Apply one step of a reorganization.
create or replace function org.apply_change(org_id bigint, change jsonb)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    step api.chart_change;
    employee org.employees;
    manager bigint;
begin
    perform kernel.check_keys(apply_change.change, array[
        'action', 'employee_id', 'employee_key', 'name', 'title', 'manager_id', 'manager_key', 'email', 'reports']);
    step := jsonb_populate_record(null::api.chart_change, apply_change.change);
    perform org.check_step(apply_change.change);
    if step.action in ('hire', 'move') then
        manager := org.find_employee(apply_change.org_id, step.manager_id, step.manager_key, 'manager');
    end if;
    if step.action = 'hire' then
        insert into org.employees (org_id, name, title, manager_id, email, external_key)
        values (apply_change.org_id, step.name, step.title, manager, step.email, coalesce(step.employee_key, uuidv7()::text));
        return;
    end if;

    employee := org.lock_employee(
        apply_change.org_id,
        org.find_employee(apply_change.org_id, step.employee_id, step.employee_key, 'employee'));
    if step.action = 'leave' then
        perform org.remove_employee(employee.org_id, employee.id, coalesce(step.reports, 'lift'));
    elsif step.action = 'promote' then
        perform org.make_ceo(employee.org_id, employee.id, coalesce(step.reports, 'keep'));
    else
        perform org.set_employee(
            employee.org_id,
            employee.id,
            coalesce(step.name, employee.name),
            case when apply_change.change ? 'title' then step.title else employee.title end,
            case when step.action = 'move' then manager else employee.manager_id end,
            employee.email,
            employee.external_key);
    end if;
end;
$$;

comment on function org.apply_change is
$doc$Apply one step of a reorganization.

Raises: 22023 invalid_argument, P0002 not_found, RM003 reporting_cycle, RM005 ceo_stays, RM006 promote_instead, 23503 unknown_manager$doc$;

revoke all on function org.apply_change from public;
