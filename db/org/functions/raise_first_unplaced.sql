-- Name one of the employees who found no place: first of all one whose manager does not exist.
create or replace function org.raise_first_unplaced(org_ids bigint[], ids bigint[])
returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.raise_unplaced(u.org_id, u.id, u.manager_id)
    from (
        select e.org_id, e.id, e.manager_id
        from unnest(raise_first_unplaced.org_ids, raise_first_unplaced.ids) as m(org_id, id)
        inner join org.employees as e on e.org_id = m.org_id and e.id = m.id
        where org.is_unplaced(e.org_id, e.id)
        order by
            exists (select from org.employees as boss where boss.org_id = e.org_id and boss.id = e.manager_id),
            e.id
        limit 1
    ) as u;
end;
$$;

comment on function org.raise_first_unplaced is
$doc$Raise the reason why one of several employees has no place in the tree.

Raises: 23503 unknown_manager, RM003 reporting_cycle$doc$;

revoke all on function org.raise_first_unplaced from public;
