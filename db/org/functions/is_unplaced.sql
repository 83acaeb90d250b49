-- Whether managers lead from an employee back to the employee, or to nobody who exists.
create or replace function org.is_unplaced(org_id bigint, employee_id bigint)
returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with recursive chain as (
        select e.org_id, e.id, e.manager_id
        from org.employees as e
        where e.org_id = is_unplaced.org_id and e.id = is_unplaced.employee_id
        union
        select boss.org_id, boss.id, boss.manager_id
        from chain as c
        inner join org.employees as boss on boss.org_id = is_unplaced.org_id and boss.id = c.manager_id
    )

    select not exists (select from chain as c where c.manager_id is null);
$$;

comment on function org.is_unplaced is
$doc$Whether an employee's chain of managers does not end at a CEO: a loop, or a manager who does not exist.$doc$;

revoke all on function org.is_unplaced from public;
