-- Swap the CEO, in one statement; the chart and the employee are locked already.
create or replace function org.make_ceo(org_id bigint, employee_id bigint, reports text)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    former_manager_id bigint;
    former_ceo_id bigint;
    lifted bigint[] := '{}';
begin
    select e.manager_id into former_manager_id
    from org.employees as e
    where e.org_id = make_ceo.org_id and e.id = make_ceo.employee_id;
    if former_manager_id is null then
        return;
    end if;
    select e.id into former_ceo_id
    from org.employees as e
    where e.org_id = make_ceo.org_id and e.manager_id is null;
    if make_ceo.reports = 'lift' then
        lifted := array(
            select e.id from org.employees as e
            where e.org_id = make_ceo.org_id and e.manager_id = make_ceo.employee_id);
    end if;
    update org.employees as e
    set manager_id = case
        when e.id = make_ceo.employee_id then null
        when e.id = former_ceo_id then make_ceo.employee_id
        else former_manager_id
    end
    where e.org_id = make_ceo.org_id and e.id = any (array[make_ceo.employee_id, former_ceo_id] || lifted);
end;
$$;

comment on function org.make_ceo is
$doc$Make an employee the CEO; the former CEO reports to them. The CEO stays the CEO.

Raises: 23514 employees_depth$doc$;

revoke all on function org.make_ceo from public;
