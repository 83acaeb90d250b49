-- Employees who get another manager move with everyone below, or the statement fails.
--
-- Paths are rewritten for the moved subtrees only, so a move costs in proportion to their size. One employee
-- takes the short way, many go together.
--
-- One MERGE (an import is one) or ON CONFLICT may also insert and delete, and this rule runs after the rule
-- of the deletes and before that of the inserts. So managers are read from the table, which has what the
-- lifting of reports made of them since; and a manager who has no path yet is a newcomer, placed along with many.
create or replace function org.employees_in_tree_update()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    employee record;
    own_path ext.ltree;
    manager_path ext.ltree;
    org_ids bigint[];
    ids bigint[];
begin
    if (select count(*) from (select from new_rows limit 2) as few) < 2 then
        select e.org_id, e.id, e.manager_id into employee
        from new_rows as n
        cross join old_rows as o
        inner join org.employees as e on e.org_id = n.org_id and e.id = n.id
        where o.manager_id is distinct from n.manager_id;
        if not found then
            return null;
        end if;
        perform org.revise_charts(array[employee.org_id]);
        own_path := org.path_of(employee.org_id, employee.id);
        manager_path := org.path_of(employee.org_id, employee.manager_id);
        if manager_path operator(ext.<@) own_path then
            perform org.raise_unplaced(employee.org_id, employee.id, employee.manager_id);
        elsif manager_path is not null or employee.manager_id is null then
            perform org.move_subtree(employee.org_id, own_path, coalesce(manager_path, ''));
            return null;
        end if;
    end if;

    execute $moved$
        select array_agg(n.org_id), array_agg(n.id)
        from new_rows as n
        inner join old_rows as o on o.org_id = n.org_id and o.id = n.id
        where o.manager_id is distinct from n.manager_id
    $moved$ into org_ids, ids;
    if ids is not null then
        perform org.revise_charts(array(select distinct o.id from unnest(org_ids) as o(id)));
        perform org.move_many(org_ids, ids);
    end if;
    return null;
end;
$$;

comment on function org.employees_in_tree_update is
$doc$Move employees with everyone below; refuse loops and unknown managers.

Raises: 23503 unknown_manager, RM003 reporting_cycle, 23514 employees_depth$doc$;

revoke all on function org.employees_in_tree_update from public;

create or replace trigger employees_in_tree_update
after update on org.employees
referencing old table as old_rows new table as new_rows
for each statement execute function org.employees_in_tree_update();
