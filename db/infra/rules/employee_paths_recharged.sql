-- Who moves takes their resources along: they are charged to the quotas above from now on.
--
-- Nobody is refused to move by a quota. Whatever moves people rewrites their paths, so this is where it is seen.
create or replace function infra.employee_paths_recharged()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    moved record;
begin
    if not exists (select from infra.quotas) then
        return null;
    end if;
    for moved in
        execute $moved$
            select s.org_id, array_agg(s.id) as resource_ids
            from new_rows as n
            inner join infra.resources as s on s.org_id = n.org_id and s.current_owner_id = n.id
            group by s.org_id
            order by s.org_id
        $moved$
    loop
        perform infra.recharge(moved.org_id, moved.resource_ids);
    end loop;
    return null;
end;
$$;

comment on function infra.employee_paths_recharged is
$doc$Charge the resources of employees who moved to the quotas that are above them now.$doc$;

revoke all on function infra.employee_paths_recharged from public;

create or replace trigger employee_paths_recharged
after update on org.employee_paths
referencing new table as new_rows
for each statement execute function infra.employee_paths_recharged();
