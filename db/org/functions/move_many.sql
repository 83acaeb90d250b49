-- Rewrite the paths of many employees who moved, and of everyone below them.
--
-- The old paths still say who was below whom: everyone whose path may change is below someone who moved. From
-- there on managers decide, starting at those whose manager did not move; who is not reached is part of a
-- loop. Only the affected are walked through: beyond them, moves that another run of the rule has yet to judge
-- may close a loop without an end.
--
-- How many are affected the planner cannot know, and guesses a tenth of the chart: so it is held (offset 0) to
-- looking employees up one by one, where it would rather read the whole chart for ten of them, and the verdict
-- compares counts, where comparing rows took minutes for a promotion among 100,000.
create or replace function org.move_many(org_ids bigint[], ids bigint[])
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    all_placed boolean;
begin
    with recursive moved as materialized (
        select m.org_id, m.id
        from unnest(move_many.org_ids, move_many.ids) as m(org_id, id)
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

    select (select count(*) from placed) = (select count(*) from affected) into all_placed;
    if not all_placed then
        perform org.raise_first_unplaced(move_many.org_ids, move_many.ids);
    end if;
end;
$$;

comment on function org.move_many is
$doc$Rewrite the paths of employees who moved (chart and id at the same position) and of everyone below them.

Raises: 23503 unknown_manager, RM003 reporting_cycle, 23514 employees_depth$doc$;

revoke all on function org.move_many from public;
