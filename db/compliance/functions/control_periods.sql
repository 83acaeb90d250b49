-- When each version of a control is in force, and when none is: then the latest version speaks for it.
create or replace function compliance.control_periods(org_id bigint, as_of timestamptz)
returns table (control_id bigint, number integer, status text, period tstzmultirange)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with known as materialized (
        select v.control_id, v.number, v.status, v.valid_during
        from compliance.control_versions as v
        where v.org_id = control_periods.org_id and v.recorded_during @> control_periods.as_of
    )

    select k.control_id, k.number, k.status, tstzmultirange(k.valid_during) from known as k
    union all
    select k.control_id, max(k.number), null, '{(,)}'::tstzmultirange - range_agg(k.valid_during)
    from known as k
    group by k.control_id;
$$;

comment on function compliance.control_periods is
$doc$Times at which versions of controls are in force; with a null status, times at which none is.$doc$;

revoke all on function compliance.control_periods from public;
