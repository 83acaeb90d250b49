-- An employee and everyone below at an instant; without an employee the whole chart.
--
-- Reports are looked up by their manager (offset 0 keeps it so) and then by the instant: the planner takes an instant
-- for something rare, and would read everybody who was there then for each manager.
create or replace function org.past_subtree(org_id bigint, employee_id bigint, as_of timestamptz, depth integer)
returns table (id bigint, name text, title text, manager_id bigint, distance integer, path text[])
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with recursive subtree as (
        select p.id, p.name, p.title, p.manager_id, 0 as distance, array[p.id::text] as path
        from org.employee_history as p
        where p.org_id = past_subtree.org_id and p.valid_during @> past_subtree.as_of
            and p.id = coalesce(past_subtree.employee_id, (
                select ceo.id
                from org.employee_history as ceo
                where ceo.org_id = past_subtree.org_id and ceo.manager_id is null and ceo.valid_during @> past_subtree.as_of
            ))
        union all
        select p.id, p.name, p.title, p.manager_id, s.distance + 1, s.path || p.id::text
        from subtree as s
        cross join lateral (
            select h.id, h.name, h.title, h.manager_id, h.valid_during
            from org.employee_history as h
            where h.org_id = past_subtree.org_id and h.manager_id = s.id
            offset 0
        ) as p
        where p.valid_during @> past_subtree.as_of and (past_subtree.depth is null or s.distance < past_subtree.depth)
    )

    select s.id, s.name, s.title, s.manager_id, s.distance, s.path
    from subtree as s;
$$;

comment on function org.past_subtree is
$doc$An employee (distance 0) and everyone below as they were at an instant, with the path of ids, which sorts as a path of now does.$doc$;

revoke all on function org.past_subtree from public;
