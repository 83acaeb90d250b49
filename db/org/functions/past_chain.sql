-- An employee and the managers above at an instant, found step by step in the history.
create or replace function org.past_chain(org_id bigint, employee_id bigint, as_of timestamptz)
returns table (id bigint, name text, title text, manager_id bigint, distance integer)
language sql stable
set search_path = ''
as $$
    with recursive chain as (
        select p.id, p.name, p.title, p.manager_id, 0 as distance
        from org.employee_history as p
        where p.org_id = past_chain.org_id and p.id = past_chain.employee_id and p.valid_during @> past_chain.as_of
        union all
        select p.id, p.name, p.title, p.manager_id, c.distance + 1
        from chain as c
        inner join org.employee_history as p
            on p.org_id = past_chain.org_id and p.id = c.manager_id and p.valid_during @> past_chain.as_of
    )

    select c.id, c.name, c.title, c.manager_id, c.distance
    from chain as c;
$$;

comment on function org.past_chain is
$doc$An employee (distance 0) and the managers above, as they were at an instant.$doc$;

revoke all on function org.past_chain from public;
