-- Reports of a leaver go to the leaver's manager and bring everyone below along; the CEO stays.
--
-- A rule of the table, so that a raw DELETE does the same as the API. Of several leavers in one line the
-- reports go to the nearest manager who stays. Only with the chart itself does its CEO go: then there is
-- nobody left to re-parent, and the paths go as they are.
create or replace function org.employees_in_tree_delete()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    org_ids bigint[] := array(select distinct o.org_id from old_rows as o);
    employee record;
begin
    if cardinality(org_ids) = 0 then
        return null;
    end if;
    perform org.revise_charts(org_ids);
    select o.org_id, o.id into employee
    from old_rows as o
    where o.manager_id is null and exists (select from org.org_charts as c where c.id = o.org_id);
    if found then
        raise exception 'employee % is the CEO of organization chart % and cannot be deleted', employee.id, employee.org_id
            using errcode = 'RM005', constraint = 'employees_ceo_stays', table = 'employees', schema = 'org';
    end if;

    if (select count(*) from (select from old_rows limit 2) as few) = 1 then
        select o.org_id, o.id, o.manager_id into employee from old_rows as o;
        update org.employees as e
        set manager_id = employee.manager_id
        where e.org_id = employee.org_id and e.manager_id = employee.id
            and exists (select from org.org_charts as c where c.id = employee.org_id);
        delete from org.employee_paths as p where p.org_id = employee.org_id and p.id = employee.id;
    else
        if exists (select from org.org_charts as c where c.id = any (org_ids)) then
            execute $lift$
            with recursive heirs as (
                select o.org_id, o.id, o.manager_id
                from old_rows as o
                union all
                select h.org_id, h.id, o.manager_id
                from heirs as h
                inner join old_rows as o on o.org_id = h.org_id and o.id = h.manager_id
            )
            update org.employees as e
            set manager_id = h.manager_id
            from heirs as h
            where e.org_id = h.org_id and e.manager_id = h.id
                and not exists (select from old_rows as o where o.org_id = h.org_id and o.id = h.manager_id)
            $lift$;
        end if;
        execute $forget$
            delete from org.employee_paths as p
            using old_rows as o
            where p.org_id = o.org_id and p.id = o.id
        $forget$;
    end if;
    return null;
end;
$$;

comment on function org.employees_in_tree_delete is
$doc$Give the reports of leavers to the nearest manager who stays; refuse to delete a CEO.

Raises: RM005 ceo_stays$doc$;

revoke all on function org.employees_in_tree_delete from public;

create or replace trigger employees_in_tree_delete
after delete on org.employees
referencing old table as old_rows
for each statement execute function org.employees_in_tree_delete();
