-- Whether the journal, replayed, gives the employees as they are: a change that passed by the triggers shows here.
create or replace function org.check_journal_agrees()
returns table (problem text, detail text)
language sql stable
set search_path = ''
as $$
    with replayed as (
        select distinct on (j.org_id, (c.change ->> 'id')::bigint)
            j.org_id, (c.change ->> 'id')::bigint as id, c.change -> 'new' as document
        from kernel.journal as j
        cross join lateral jsonb_array_elements(j.changes) as c(change)
        where j.event like 'employees.%'
        order by j.org_id, (c.change ->> 'id')::bigint, j.seq desc
    )

    select 'unrecorded_change', format('organization %s, employee %s: the table differs from the journal',
        coalesce(e.org_id, r.org_id), coalesce(e.id, r.id))
    from org.employees as e
    full join (select q.* from replayed as q where q.document <> 'null') as r on r.org_id = e.org_id and r.id = e.id
    where r.document is distinct from case
        when e.id is not null then org.employee_document(e.name, e.title, e.manager_id, e.email, e.external_key)
    end;
$$;

comment on function org.check_journal_agrees is
$doc$One row for each employee who is not as the journal says; none when all is well.$doc$;

revoke all on function org.check_journal_agrees from public;
