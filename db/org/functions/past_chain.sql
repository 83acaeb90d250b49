-- An employee and the managers above at an instant, found step by step in the history.
--
-- Each step is a look-up (offset 0 keeps it one): the planner takes an instant for something rare, and would
-- collect everybody who was there then to join them.
create or replace function org.past_chain(org_id bigint, employee_id bigint, as_of timestamptz)
returns table (id bigint, name text, title text, manager_id bigint, distance integer)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with recursive chain as (
        select p.id, p.name, p.title, p.manager_id, 0 as distance
        from org.employee_history as p
        where p.org_id = past_chain.org_id and p.id = past_chain.employee_id and p.valid_during @> past_chain.as_of
        union all
        select p.id, p.name, p.title, p.manager_id, c.distance + 1
        from chain as c
        cross join lateral (
            select h.id, h.name, h.title, h.manager_id
            from org.employee_history as h
            where h.org_id = past_chain.org_id and h.id = c.manager_id and h.valid_during @> past_chain.as_of
            offset 0
        ) as p
    )

    select c.id, c.name, c.title, c.manager_id, c.distance
    from chain as c;
$$;

comment on function org.past_chain is
$doc$An employee (distance 0) and the managers above, as they were at an instant.$doc$;

revoke all on function org.past_chain from public;
