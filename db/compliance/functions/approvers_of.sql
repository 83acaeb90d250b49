-- Who may accept a risk that this employee answers for: everyone above, the nearest first, and never who asked.
--
-- Above the CEO is nobody: there the CEO decides, unless it was the CEO who asked.
create or replace function compliance.approvers_of(org_id bigint, employee_id bigint, requester_ids bigint[])
returns table (id bigint, distance bigint)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select a.id, line.depth - a.position
    from (
        select string_to_array(p.path::text, '.')::bigint[] as ids, ext.nlevel(p.path)::bigint as depth
        from org.employee_paths as p
        where p.org_id = approvers_of.org_id and p.id = approvers_of.employee_id
    ) as line
    cross join lateral unnest(line.ids) with ordinality as a(id, position)
    where (a.position < line.depth or line.depth = 1)
        and a.id <> all (array_remove(approvers_of.requester_ids, null))
    order by a.position desc;
$$;

comment on function compliance.approvers_of is
$doc$Employees who may approve what an employee answers for, the nearest first; none when only those who asked are left.$doc$;

revoke all on function compliance.approvers_of from public;
