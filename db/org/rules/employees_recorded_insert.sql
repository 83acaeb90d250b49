-- New employees enter the journal and begin their history, at one instant per transaction.
--
-- One journal entry a statement and organization (more when it is very large) holds the whole change.
-- Triggers of one event fire in the order of their names: the tree first, then the record.
create or replace function org.employees_recorded_insert()
returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
declare
    entry record;
    instant timestamptz;
begin
    if (select count(*) from (select from new_rows limit 2) as few) = 1 then
        select n.* into entry from new_rows as n;
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
                n.org_id,
                n.id,
                (row_number() over (partition by n.org_id order by n.id) - 1) / kernel.changes_per_entry() as part,
                jsonb_build_object('id', n.id, 'old', null,
                    'new', org.employee_document(n.name, n.title, n.manager_id, n.email, n.external_key)) as change
            from new_rows as n
        ) as c
        group by c.org_id, c.part
        order by c.org_id, c.part
    $entries$ loop
        perform kernel.append_journal(entry.org_id, 'employees.created', entry.changes);
    end loop;
    execute $begin$
        insert into org.employee_history (org_id, id, name, title, manager_id, email, external_key, version, created_at, valid_during)
        select n.org_id, n.id, n.name, n.title, n.manager_id, n.email, n.external_key, n.version, n.created_at, tstzrange(h.recorded_at, null)
        from new_rows as n
        inner join kernel.journal_heads as h on h.org_id = n.org_id
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
