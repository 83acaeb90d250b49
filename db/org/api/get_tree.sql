-- The chart as one nested document.
create or replace function api.get_tree(org_id bigint, depth org.depth default null, as_of timestamptz default null)
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_tree.org_id, 'viewer');
    if get_tree.as_of is not null then
        return org.nest(array(
            select (s.id, s.name, s.title, s.distance)::org.outline_row
            from org.past_subtree(get_tree.org_id, null, get_tree.as_of, get_tree.depth) as s
            order by s.path));
    end if;
    return org.nest(array(
        select (e.id, e.name, e.title, ext.nlevel(p.path) - 1)::org.outline_row
        from org.employee_paths as p
        inner join org.employees as e on e.org_id = p.org_id and e.id = p.id
        where p.org_id = get_tree.org_id and (get_tree.depth is null or ext.nlevel(p.path) <= get_tree.depth + 1)
        order by p.path));
end;
$$;

comment on function api.get_tree is
$doc$Get the whole chart as a nested tree, from the CEO down; null when the chart is empty.

- `org_id`: the chart
- `depth`: only so many levels below the CEO
- `as_of`: as it was at this instant

Shape: returns tree of api.tree_node [nullable]

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_tree from public;
grant execute on function api.get_tree to remit_api, remit_analyst;
