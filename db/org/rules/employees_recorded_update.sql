-- Changed employees enter the journal, end one period of their history and begin the next.
--
-- Changes of one transaction share one instant and one period: the second change rewrites the period that
-- the first began. One row takes the short way; for many, one statement does what org.continue_history does.
-- What is new is read from the table: when the same MERGE deleted a manager, the rule of the deletes has lifted
-- the reports already, and recorded that.
-- Triggers of one event fire in the order of their names: the tree first, then the record.
create or replace function org.employees_recorded_update()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    entry record;
begin
    if (select count(*) from (select from new_rows limit 2) as few) = 1 then
        select e.*, org.employee_document(o.name, o.title, o.manager_id, o.email, o.external_key) as old_document into entry
        from new_rows as n
        cross join old_rows as o
        inner join org.employees as e on e.org_id = n.org_id and e.id = n.id
        where o.version <> n.version;
        if found then
            perform org.continue_history(
                entry.org_id, entry.id, entry.name, entry.title, entry.manager_id, entry.email, entry.external_key,
                entry.version, entry.created_at,
                kernel.append_journal(entry.org_id, 'employees.updated', jsonb_build_array(jsonb_build_object(
                    'id', entry.id, 'old', entry.old_document,
                    'new', org.employee_document(entry.name, entry.title, entry.manager_id, entry.email, entry.external_key)))));
        end if;
        return null;
    end if;
    for entry in execute $entries$
        select c.org_id, jsonb_agg(c.change order by c.id) as changes
        from (
            select
                n.org_id,
                n.id,
                (row_number() over (partition by n.org_id order by n.id) - 1) / kernel.changes_per_entry() as part,
                jsonb_build_object('id', n.id,
                    'old', org.employee_document(o.name, o.title, o.manager_id, o.email, o.external_key),
                    'new', org.employee_document(e.name, e.title, e.manager_id, e.email, e.external_key)) as change
            from new_rows as n
            inner join old_rows as o on o.org_id = n.org_id and o.id = n.id
            inner join org.employees as e on e.org_id = n.org_id and e.id = n.id
            where o.version <> n.version
        ) as c
        group by c.org_id, c.part
        order by c.org_id, c.part
    $entries$ loop
        perform kernel.append_journal(entry.org_id, 'employees.updated', entry.changes);
    end loop;
    if entry is null then
        return null;
    end if;
    execute $periods$
        with changed as materialized (
            select e.*, h.recorded_at
            from new_rows as n
            inner join old_rows as o on o.org_id = n.org_id and o.id = n.id
            inner join org.employees as e on e.org_id = n.org_id and e.id = n.id
            inner join kernel.journal_heads as h on h.org_id = n.org_id
            where o.version <> n.version
        ), rewritten as (
            update org.employee_history as p
            set name = c.name, title = c.title, manager_id = c.manager_id, email = c.email,
                external_key = c.external_key, version = c.version
            from changed as c
            where p.org_id = c.org_id and p.id = c.id and upper_inf(p.valid_during) and lower(p.valid_during) = c.recorded_at
            returning p.id
        ), closed as (
            update org.employee_history as p
            set valid_during = tstzrange(lower(p.valid_during), c.recorded_at)
            from changed as c
            where p.org_id = c.org_id and p.id = c.id and upper_inf(p.valid_during) and lower(p.valid_during) < c.recorded_at
            returning p.org_id, p.id
        )
        insert into org.employee_history (org_id, id, name, title, manager_id, email, external_key, version, created_at, valid_during)
        select c.org_id, c.id, c.name, c.title, c.manager_id, c.email, c.external_key, c.version, c.created_at, tstzrange(c.recorded_at, null)
        from changed as c
        inner join closed as p on p.org_id = c.org_id and p.id = c.id
    $periods$;
    return null;
end;
$$;

comment on function org.employees_recorded_update is
$doc$Journal changed employees and continue their history.$doc$;

revoke all on function org.employees_recorded_update from public;

create or replace trigger employees_recorded_update
after update on org.employees
referencing old table as old_rows new table as new_rows
for each statement execute function org.employees_recorded_update();
