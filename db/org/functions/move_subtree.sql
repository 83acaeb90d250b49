-- Rewrite the paths of a subtree that hangs below another manager now.
--
-- The plan is made anew for each range: a generic plan does not know how much of the chart lies between
-- two paths, and read all of it.
create or replace function org.move_subtree(org_id bigint, old_path ext.ltree, manager_path ext.ltree)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
begin
    update org.employee_paths as p
    set path = move_subtree.manager_path operator(ext.||) ext.subpath(p.path, ext.nlevel(move_subtree.old_path) - 1)
    where p.org_id = move_subtree.org_id
        and p.path operator(ext.>=) move_subtree.old_path
        and p.path operator(ext.<) org.after_path(move_subtree.old_path);
end;
$$;

comment on function org.move_subtree is
$doc$Rewrite the paths of a subtree; the manager's path is empty for a CEO.

Raises: 23514 employees_depth$doc$;

revoke all on function org.move_subtree from public;
