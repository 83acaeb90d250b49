-- New employees find their place in the tree, or the statement fails.
--
-- A statement-level rule sees the whole statement: multi-row INSERT and COPY may bring parents in any order.
-- Managers are read from the table: a RETURNING clause, say, may have moved or deleted a new employee already.
-- One row takes the short way. Many rows go through EXECUTE: a static statement would keep the plan it
-- got for the first row count it saw, and take minutes instead of a second for a large COPY.
create or replace function org.employees_in_tree_insert()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    employee record;
    manager_path ext.ltree;
    how_many bigint := (select count(*) from (select from new_rows limit 2) as few);
    placed bigint;
begin
    if how_many = 1 then
        select e.org_id, e.id, e.manager_id into employee
        from new_rows as n
        inner join org.employees as e on e.org_id = n.org_id and e.id = n.id;
        if not found then
            return null;
        end if;
        perform org.revise_charts(array[employee.org_id]);
        manager_path := org.path_of(employee.org_id, employee.manager_id);
        if manager_path is null and employee.manager_id is not null then
            perform org.raise_unplaced(employee.org_id, employee.id, employee.manager_id);
        end if;
        insert into org.employee_paths (org_id, id, path)
        values (employee.org_id, employee.id, coalesce(manager_path, '') operator(ext.||) employee.id::text);
    elsif how_many > 1 then
        perform org.revise_charts(array(select distinct n.org_id from new_rows as n));
        execute $place$
            with recursive standing as materialized (
                select e.org_id, e.id, e.manager_id
                from new_rows as n
                inner join org.employees as e on e.org_id = n.org_id and e.id = n.id
            ), placed as (
                select n.org_id, n.id, coalesce(p.path, '') operator(ext.||) n.id::text as path
                from standing as n
                left join org.employee_paths as p on p.org_id = n.org_id and p.id = n.manager_id
                where n.manager_id is null or p.id is not null
                union all
                select n.org_id, n.id, boss.path operator(ext.||) n.id::text
                from placed as boss
                inner join standing as n on n.org_id = boss.org_id and n.manager_id = boss.id
            )
            insert into org.employee_paths (org_id, id, path)
            select t.org_id, t.id, t.path from placed as t
        $place$;
        get diagnostics placed = row_count;
        if placed < (select count(*) from new_rows) then
            execute $unplaced$
                select org.raise_unplaced(e.org_id, e.id, e.manager_id)
                from new_rows as n
                inner join org.employees as e on e.org_id = n.org_id and e.id = n.id
                where org.path_of(e.org_id, e.id) is null
                order by exists (select from org.employees as boss where boss.org_id = e.org_id and boss.id = e.manager_id), e.id
                limit 1
            $unplaced$;
        end if;
    end if;
    return null;
end;
$$;

comment on function org.employees_in_tree_insert is
$doc$Place new employees below their managers; refuse loops and unknown managers.

Raises: 23503 unknown_manager, RM003 reporting_cycle, 23514 employees_depth$doc$;

revoke all on function org.employees_in_tree_insert from public;

create or replace trigger employees_in_tree_insert
after insert on org.employees
referencing new table as new_rows
for each statement execute function org.employees_in_tree_insert();
