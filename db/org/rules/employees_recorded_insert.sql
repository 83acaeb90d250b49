-- New employees enter the journal and begin their history, at one instant per transaction.
--
-- One journal entry a statement and organization (more when it is very large) holds the whole change. What is
-- new is read from the table: a RETURNING clause, say, may have changed or deleted it already.
-- Triggers of one event fire in the order of their names: the tree first, then the record.
create or replace function org.employees_recorded_insert()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    entry record;
    instant timestamptz;
begin
    if (select count(*) from (select from new_rows limit 2) as few) = 1 then
        select e.* into entry
        from new_rows as n
        inner join org.employees as e on e.org_id = n.org_id and e.id = n.id;
        if not found then
            return null;
        end if;
        instant := kernel.append_journal(entry.org_id, 'employees.created', jsonb_build_array(jsonb_build_object(
            'id', entry.id, 'old', null,
            'new', org.employee_document(entry.name, entry.title, entry.manager_id, entry.email, entry.external_key))));
        insert into org.employee_history (org_id, id, name, title, manager_id, email, external_key, version, created_at, valid_during)
        values (entry.org_id, entry.id, entry.name, entry.title, entry.manager_id, entry.email, entry.external_key,
            entry.version, entry.created_at, tstzrange(instant, null));
        return null;
    end if;
    for entry in execute $entries$
        select c.org_id, jsonb_agg(c.change order by c.id) as changes
        from (
            select
                e.org_id,
                e.id,
                (row_number() over (partition by e.org_id order by e.id) - 1) / kernel.changes_per_entry() as part,
                jsonb_build_object('id', e.id, 'old', null,
                    'new', org.employee_document(e.name, e.title, e.manager_id, e.email, e.external_key)) as change
            from new_rows as n
            inner join org.employees as e on e.org_id = n.org_id and e.id = n.id
        ) as c
        group by c.org_id, c.part
        order by c.org_id, c.part
    $entries$ loop
        perform kernel.append_journal(entry.org_id, 'employees.created', entry.changes);
    end loop;
    execute $begin$
        insert into org.employee_history (org_id, id, name, title, manager_id, email, external_key, version, created_at, valid_during)
        select e.org_id, e.id, e.name, e.title, e.manager_id, e.email, e.external_key, e.version, e.created_at, tstzrange(h.recorded_at, null)
        from new_rows as n
        inner join org.employees as e on e.org_id = n.org_id and e.id = n.id
        inner join kernel.journal_heads as h on h.org_id = e.org_id
    $begin$;
    return null;
end;
$$;

comment on function org.employees_recorded_insert is
$doc$Journal new employees and begin their history.$doc$;

revoke all on function org.employees_recorded_insert from public;

create or replace trigger employees_recorded_insert
after insert on org.employees
referencing new table as new_rows
for each statement execute function org.employees_recorded_insert();
