-- Lock a chart before anything in it is read, so that what is read is still true when it is acted upon.
create or replace function org.lock_chart(org_id bigint, expected_version bigint default null)
returns org.org_charts
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    chart org.org_charts;
begin
    select c.* into chart
    from org.org_charts as c
    where c.id = lock_chart.org_id
    for no key update;
    if not found then
        raise exception 'there is no organization chart %', lock_chart.org_id
            using errcode = 'P0002', table = 'org_charts', schema = 'org';
    end if;
    perform kernel.check_version(chart.version, lock_chart.expected_version);
    return chart;
end;
$$;

comment on function org.lock_chart is
$doc$Lock a chart for a change of its structure and check its version.

Raises: P0002 not_found, RM001 stale_version$doc$;

revoke all on function org.lock_chart from public;
