-- Employees who get another manager move with everyone below, or the statement fails.
--
-- Paths are rewritten for the moved subtrees only, so a move costs in proportion to their size. When many
-- move at once, the old paths still say who was below whom: everyone whose path may change is below
-- someone who moved. From there on managers decide, starting at those whose manager did not move; who
-- is not reached is part of a loop. Only the affected are walked through: beyond them, moves that another
-- run of this rule has yet to judge may close a loop without an end.
--
-- One MERGE (an import is one) or ON CONFLICT may also insert and delete, and this rule runs after the rule
-- of the deletes and before that of the inserts. So managers are read from the table, which has what the
-- lifting of reports made of them since; and a manager who has no path yet is a newcomer, placed along.
--
-- How many are affected the planner cannot know, and guesses a tenth of the chart: so it is held (offset 0) to
-- looking employees up one by one, where it would rather read the whole chart for ten of them, and the verdict
-- compares counts, where comparing rows took minutes for a promotion among 100,000.
create or replace function org.employees_in_tree_update()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    employee record;
    own_path ext.ltree;
    manager_path ext.ltree;
    org_ids bigint[];
    placed boolean;
begin
    if (select count(*) from (select from new_rows limit 2) as few) < 2 then
        select e.org_id, e.id, e.manager_id into employee
        from new_rows as n
        cross join old_rows as o
        inner join org.employees as e on e.org_id = n.org_id and e.id = n.id
        where o.manager_id is distinct from n.manager_id;
        if not found then
            return null;
        end if;
        perform org.revise_charts(array[employee.org_id]);
        own_path := org.path_of(employee.org_id, employee.id);
        manager_path := org.path_of(employee.org_id, employee.manager_id);
        if manager_path operator(ext.<@) own_path then
            perform org.raise_unplaced(employee.org_id, employee.id, employee.manager_id);
        elsif manager_path is not null or employee.manager_id is null then
            perform org.move_subtree(employee.org_id, own_path, coalesce(manager_path, ''));
            return null;
        end if;
    end if;

    execute $moved$
        select array_agg(distinct n.org_id)
        from new_rows as n
        inner join old_rows as o on o.org_id = n.org_id and o.id = n.id
        where o.manager_id is distinct from n.manager_id
    $moved$ into org_ids;
    if org_ids is not null then
        perform org.revise_charts(org_ids);
        execute $place$
            with recursive moved as materialized (
                select n.org_id, n.id
                from new_rows as n
                inner join old_rows as o on o.org_id = n.org_id and o.id = n.id
                where o.manager_id is distinct from n.manager_id
            ), newcomers as (
                select m.org_id, m.id
                from moved as m
                union
                select boss.org_id, boss.id
                from newcomers as report
                inner join org.employees as e on e.org_id = report.org_id and e.id = report.id
                inner join org.employees as boss on boss.org_id = e.org_id and boss.id = e.manager_id
                where not exists (select from org.employee_paths as p where p.org_id = boss.org_id and p.id = boss.id)
            ), affected as materialized (
                select p.org_id, p.id
                from moved as m
                inner join org.employee_paths as own on own.org_id = m.org_id and own.id = m.id
                inner join org.employee_paths as p on p.org_id = own.org_id
                    and p.path operator(ext.>=) own.path and p.path operator(ext.<) org.after_path(own.path)
                union
                select c.org_id, c.id
                from newcomers as c
            ), placed as (
                select e.org_id, e.id, coalesce(boss.path, '') operator(ext.||) e.id::text as path
                from affected as a
                cross join lateral (
                    select own.org_id, own.id, own.manager_id
                    from org.employees as own
                    where own.org_id = a.org_id and own.id = a.id
                    offset 0
                ) as e
                left join affected as shaky on shaky.org_id = e.org_id and shaky.id = e.manager_id
                left join org.employee_paths as boss on boss.org_id = e.org_id and boss.id = e.manager_id
                where e.manager_id is null or shaky.id is null and boss.id is not null
                union all
                select e.org_id, e.id, boss.path operator(ext.||) e.id::text
                from placed as boss
                cross join lateral (
                    select report.org_id, report.id
                    from org.employees as report
                    where report.org_id = boss.org_id and report.manager_id = boss.id
                    offset 0
                ) as e
                inner join affected as a on a.org_id = e.org_id and a.id = e.id
            ), written as (
                update org.employee_paths as p
                set path = t.path
                from placed as t
                where p.org_id = t.org_id and p.id = t.id
            )
            select (select count(*) from placed) = (select count(*) from affected)
        $place$ into placed;
        if not placed then
            execute $unplaced$
                select org.raise_unplaced(n.org_id, n.id, n.manager_id)
                from new_rows as n
                inner join old_rows as o on o.org_id = n.org_id and o.id = n.id
                where o.manager_id is distinct from n.manager_id and org.is_unplaced(n.org_id, n.id)
                order by exists (select from org.employees as e where e.org_id = n.org_id and e.id = n.manager_id), n.id
                limit 1
            $unplaced$;
        end if;
    end if;
    return null;
end;
$$;

comment on function org.employees_in_tree_update is
$doc$Move employees with everyone below; refuse loops and unknown managers.

Raises: 23503 unknown_manager, RM003 reporting_cycle, 23514 employees_depth$doc$;

revoke all on function org.employees_in_tree_update from public;

create or replace trigger employees_in_tree_update
after update on org.employees
referencing old table as old_rows new table as new_rows
for each statement execute function org.employees_in_tree_update();
