-- Whether the journal, replayed, gives the employees as they are and as they were.
--
-- A change that passed by the triggers shows here, of the present and of the past alike: each instant at which
-- the journal has an employee change begins a period of the employee's history.
create or replace function org.check_journal_agrees()
returns table (problem text, detail text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with replayed as materialized (
        select
            d.org_id, d.id, d.document,
            tstzrange(d.recorded_at, lead(d.recorded_at) over (partition by d.org_id, d.id order by d.recorded_at)) as valid_during
        from (
            select distinct on (j.org_id, (c.change ->> 'id')::bigint, j.recorded_at)
                j.org_id, (c.change ->> 'id')::bigint as id, j.recorded_at, c.change -> 'new' as document
            from kernel.journal as j
            cross join lateral jsonb_array_elements(j.changes) as c(change)
            where j.event like 'employees.%'
            order by j.org_id, (c.change ->> 'id')::bigint, j.recorded_at, j.seq desc
        ) as d
    )

    select 'unrecorded_change', format('organization %s, employee %s: the table differs from the journal',
        coalesce(e.org_id, r.org_id), coalesce(e.id, r.id))
    from org.employees as e
    full join (select q.* from replayed as q where q.document <> 'null' and upper_inf(q.valid_during)) as r
        on r.org_id = e.org_id and r.id = e.id
    where r.document is distinct from case
        when e.id is not null then org.employee_document(e.name, e.title, e.manager_id, e.email, e.external_key)
    end
    union all
    select 'unrecorded_history', format('organization %s, employee %s: the history from %s differs from the journal',
        coalesce(p.org_id, r.org_id), coalesce(p.id, r.id), coalesce(lower(p.valid_during), lower(r.valid_during)))
    from org.employee_history as p
    full join (select q.* from replayed as q where q.document <> 'null') as r
        on r.org_id = p.org_id and r.id = p.id and r.valid_during = p.valid_during
    where r.document is distinct from case
        when p.id is not null then org.employee_document(p.name, p.title, p.manager_id, p.email, p.external_key)
    end;
$$;

comment on function org.check_journal_agrees is
$doc$One row for each employee, and each period of one, that is not as the journal says; none when all is well.$doc$;

revoke all on function org.check_journal_agrees from public;
