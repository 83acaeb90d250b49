-- Keep the chart as it is until the transaction ends: the first thing that a change of infrastructure does.
--
-- Whoever changes a chart updates its row. With the row locked for share, owners, approvers and paths that are read now are
-- still true at the commit, and a leaver's successor rule never meets half of a change; holders do not wait for each
-- other. Lock order: the chart, requests, resources, work, quota usage, and the end of the journal last.
create or replace function infra.hold_chart(org_id bigint)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform from org.org_charts as c
    where c.id = hold_chart.org_id
    for share;
    if not found then
        raise exception 'there is no organization chart %', hold_chart.org_id
            using errcode = 'P0002', table = 'org_charts', schema = 'org';
    end if;
end;
$$;

comment on function infra.hold_chart is
$doc$Keep a chart from changing until the transaction ends.

Raises: P0002 not_found$doc$;

revoke all on function infra.hold_chart from public;
