-- What a leaver answers for, and what waits for their decision, goes to the nearest manager who stays.
--
-- A rule of this domain on the table of another: charts know nothing of compliance. It fires after
-- employees_recorded_delete (triggers fire in the order of their names), which has locked the end of the journal. A
-- manager who takes over a control no longer decides on its risks: the next one above does. Who approved, collected or
-- acted stays on record: those columns name people, not employees. Only with the chart itself has nobody a manager who
-- stays, and a chart with records of compliance is kept.
create or replace function compliance.employees_successor()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    leaver record;
begin
    for leaver in
        execute $successors$
            with recursive way_up as (
                select o.org_id, o.id, o.manager_id
                from old_rows as o
                union all
                select w.org_id, w.id, o.manager_id
                from way_up as w
                inner join old_rows as o on o.org_id = w.org_id and o.id = w.manager_id
            )
            select w.org_id, w.id, w.manager_id as successor_id
            from way_up as w
            where w.manager_id is not null
                and not exists (select from old_rows as o where o.org_id = w.org_id and o.id = w.manager_id)
        $successors$
    loop
        update compliance.controls as c set owner_id = leaver.successor_id
        where c.org_id = leaver.org_id and c.owner_id = leaver.id;
        update compliance.evidence as e set owner_id = leaver.successor_id
        where e.org_id = leaver.org_id and e.owner_id = leaver.id;
        update compliance.systems as s set owner_id = leaver.successor_id
        where s.org_id = leaver.org_id and s.owner_id = leaver.id;
        update compliance.exceptions as x
        set approver_id = compliance.approver_above(x.org_id, leaver.successor_id, x.requester_id)
        where x.org_id = leaver.org_id and x.approver_id = leaver.id;
        update compliance.exceptions as x
        set approver_id = compliance.approver_above(x.org_id, s.manager_id, x.requester_id)
        from org.employees as s
        where s.org_id = leaver.org_id and s.id = leaver.successor_id and s.manager_id is not null
            and x.org_id = s.org_id and x.approver_id = s.id
            and x.control_id in (select c.id from compliance.controls as c where c.org_id = s.org_id and c.owner_id = s.id);
    end loop;
    return null;
end;
$$;

comment on function compliance.employees_successor is
$doc$Give a leaver's controls, evidence, systems and pending decisions to the nearest manager who stays.$doc$;

revoke all on function compliance.employees_successor from public;

create or replace trigger employees_successor
after delete on org.employees
referencing old table as old_rows
for each statement execute function compliance.employees_successor();
