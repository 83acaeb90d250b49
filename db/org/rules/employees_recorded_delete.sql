-- Leavers enter the journal and their history ends.
--
-- A period that began in the same transaction would be empty: it never was, and is taken back.
-- Triggers of one event fire in the order of their names: the tree first, then the record.
create or replace function org.employees_recorded_delete()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    entry record;
begin
    for entry in execute $entries$
        select c.org_id, jsonb_agg(c.change order by c.id) as changes
        from (
            select
                o.org_id,
                o.id,
                (row_number() over (partition by o.org_id order by o.id) - 1) / kernel.changes_per_entry() as part,
                jsonb_build_object('id', o.id,
                    'old', org.employee_document(o.name, o.title, o.manager_id, o.email, o.external_key), 'new', null) as change
            from old_rows as o
        ) as c
        group by c.org_id, c.part
        order by c.org_id, c.part
    $entries$ loop
        perform kernel.append_journal(entry.org_id, 'employees.deleted', entry.changes);
    end loop;
    if entry is null then
        return null;
    end if;
    execute $periods$
        with ended as materialized (
            select o.org_id, o.id, h.recorded_at
            from old_rows as o
            inner join kernel.journal_heads as h on h.org_id = o.org_id
        ), taken_back as (
            delete from org.employee_history as p
            using ended as e
            where p.org_id = e.org_id and p.id = e.id and upper_inf(p.valid_during) and lower(p.valid_during) = e.recorded_at
        )
        update org.employee_history as p
        set valid_during = tstzrange(lower(p.valid_during), e.recorded_at)
        from ended as e
        where p.org_id = e.org_id and p.id = e.id and upper_inf(p.valid_during) and lower(p.valid_during) < e.recorded_at
    $periods$;
    return null;
end;
$$;

comment on function org.employees_recorded_delete is
$doc$Journal leavers and end their history.$doc$;

revoke all on function org.employees_recorded_delete from public;

create or replace trigger employees_recorded_delete
after delete on org.employees
referencing old table as old_rows
for each statement execute function org.employees_recorded_delete();
