-- An employee and everyone below at an instant; without an employee the whole chart.
create or replace function org.past_subtree(org_id bigint, employee_id bigint, as_of timestamptz, depth integer)
returns table (id bigint, name text, title text, manager_id bigint, distance integer, path bigint[])
language sql stable
set search_path = ''
as $$
    with recursive subtree as (
        select p.id, p.name, p.title, p.manager_id, 0 as distance, array[p.id] as path
        from org.employee_history as p
        where p.org_id = past_subtree.org_id and p.valid_during @> past_subtree.as_of
            and case when past_subtree.employee_id is null then p.manager_id is null else p.id = past_subtree.employee_id end
        union all
        select p.id, p.name, p.title, p.manager_id, s.distance + 1, s.path || p.id
        from subtree as s
        inner join org.employee_history as p
            on p.org_id = past_subtree.org_id and p.manager_id = s.id and p.valid_during @> past_subtree.as_of
        where past_subtree.depth is null or s.distance < past_subtree.depth
    )

    select s.id, s.name, s.title, s.manager_id, s.distance, s.path
    from subtree as s;
$$;

comment on function org.past_subtree is
$doc$An employee (distance 0) and everyone below as they were at an instant, with the path of ids.$doc$;

revoke all on function org.past_subtree from public;
