-- How the employees of a chart differ from what they were at a journal entry.
--
-- The journal has every change with old and new values: the first old and the last new of each employee are the
-- difference, in proportion to the changes and not to the chart. Entries of this transaction only: somebody may have
-- renamed an employee meanwhile, which the chart's lock does not keep out.
create or replace function org.differences_since(org_id bigint, seq bigint)
returns api.employee_difference[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with changed as (
        select
            (c.change ->> 'id')::bigint as id,
            (array_agg(c.change -> 'old' order by j.seq))[1] as old,
            (array_agg(c.change -> 'new' order by j.seq desc))[1] as new
        from kernel.journal as j
        cross join lateral jsonb_array_elements(j.changes) as c(change)
        inner join kernel.journal_heads as h
            on h.org_id = j.org_id and h.recorded_at = j.recorded_at
            and h.recorded_in = pg_current_xact_id_if_assigned() and h.started_at = now()
        where j.org_id = differences_since.org_id and j.seq > differences_since.seq and j.event like 'employees.%'
        group by (c.change ->> 'id')::bigint
    )

    select coalesce(array_agg((
        d.id,
        case when d.old = 'null' then 'created' when d.new = 'null' then 'deleted' else 'updated' end,
        nullif(d.old, 'null'),
        nullif(d.new, 'null')
    )::api.employee_difference order by d.id), '{}')
    from changed as d
    where d.old <> d.new;
$$;

comment on function org.differences_since is
$doc$Employees that differ from what they were right after a journal entry, each once.$doc$;

revoke all on function org.differences_since from public;
