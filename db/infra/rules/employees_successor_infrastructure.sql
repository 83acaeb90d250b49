-- What leavers own, asked for and decide goes to the nearest manager who stays, in the transaction in which they leave.
--
-- A rule of this domain on the table of another: charts know nothing of infrastructure. Triggers of one event fire in the order of
-- their names: by now employees_in_tree_delete has lifted the reports and taken the paths, employees_recorded_delete has locked the end of
-- the journal, and employees_successor has handed over the records of compliance. Nobody else is in the middle of a change of infrastructure: they
-- hold the chart, which leaving takes alone. Of several leavers in one line everything goes to the nearest who stays. Only with the chart
-- itself has nobody a manager who stays; a chart with resources or requests is kept, and what is mere configuration goes with it.
create or replace function infra.employees_successor()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    leavers record;
begin
    execute 'delete from infra.quotas as q using old_rows as o where q.org_id = o.org_id and q.employee_id = o.id';
    for leavers in
        execute $successors$
            with recursive way_up as (
                select o.org_id, o.id, o.manager_id
                from old_rows as o
                union all
                select w.org_id, w.id, o.manager_id
                from way_up as w
                inner join old_rows as o on o.org_id = w.org_id and o.id = w.manager_id
            )
            select w.org_id, array_agg(w.id order by w.id) as ids, array_agg(w.manager_id order by w.id) as successor_ids
            from way_up as w
            where w.manager_id is not null
                and not exists (select from old_rows as o where o.org_id = w.org_id and o.id = w.manager_id)
            group by w.org_id
            order by w.org_id
        $successors$
    loop
        perform infra.hand_over_resources(leavers.org_id, leavers.ids, leavers.successor_ids);
        perform infra.hand_over_duties(leavers.org_id, leavers.ids, leavers.successor_ids);
    end loop;
    return null;
end;
$$;

comment on function infra.employees_successor is
$doc$Give a leaver's resources, requests, approvals and places in groups to the nearest manager who stays; end their quotas and delegations.$doc$;

revoke all on function infra.employees_successor from public;

create or replace trigger employees_successor_infrastructure
after delete on org.employees
referencing old table as old_rows
for each statement execute function infra.employees_successor();
