-- The managers above an employee, the nearest first.
--
-- Read from the managers and not from the paths: while one statement removes and moves people, paths are still on their way. The
-- bound is there for a loop that another rule has yet to refuse.
create or replace function infra.managers_above(org_id bigint, employee_id bigint)
returns table (id bigint, distance integer)
language sql stable
begin atomic
    with recursive line as (
        select
            e.manager_id as id,
            1 as distance
        from org.employees as e
        where e.org_id = managers_above.org_id and e.id = managers_above.employee_id
        union all
        select
            e.manager_id,
            l.distance + 1 as distance
        from line as l
        inner join org.employees as e on e.org_id = managers_above.org_id and e.id = l.id
        where l.distance <= 100
    )

    select
        l.id,
        l.distance
    from line as l
    where l.id is not null
    order by l.distance;
end;

comment on function infra.managers_above is
$doc$The managers above an employee with their distance, the nearest first.$doc$;

revoke all on function infra.managers_above from public;
