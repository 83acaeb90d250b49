-- A page of a subtree as it was at an instant.
create or replace function org.list_past_subtree(
    org_id bigint,
    employee_id bigint,
    depth integer,
    as_of timestamptz,
    page_limit integer,
    after bigint
)
returns setof api.position
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.get_past_employee(list_past_subtree.org_id, list_past_subtree.employee_id, list_past_subtree.as_of);
    if list_past_subtree.after > 0 and not exists (
        select from org.past_chain(list_past_subtree.org_id, list_past_subtree.after, list_past_subtree.as_of) as c
        where c.id = list_past_subtree.employee_id
    ) then
        perform org.raise_lost_cursor(list_past_subtree.employee_id, list_past_subtree.after);
    end if;
    return query
    with subtree as materialized (
        select s.*
        from org.past_subtree(
            list_past_subtree.org_id, list_past_subtree.employee_id, list_past_subtree.as_of, list_past_subtree.depth) as s
    )

    select s.id, list_past_subtree.org_id, s.name, s.title, s.manager_id, s.distance
    from subtree as s
    where list_past_subtree.after <= 0
        or s.path > (select l.path from subtree as l where l.id = list_past_subtree.after)
    order by s.path
    limit list_past_subtree.page_limit;
end;
$$;

comment on function org.list_past_subtree is
$doc$A page of a subtree as it was at an instant.

Raises: P0002 not_found, 22023 invalid_argument$doc$;

revoke all on function org.list_past_subtree from public;
