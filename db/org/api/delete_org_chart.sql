-- Delete an organization chart with everyone in it. Its journal stays.
create or replace function api.delete_org_chart(org_id bigint, expected_version bigint default null)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(delete_org_chart.org_id, 'owner');
    perform org.lock_chart(delete_org_chart.org_id, delete_org_chart.expected_version);
    delete from org.org_charts as c where c.id = delete_org_chart.org_id;
end;
$$;

comment on function api.delete_org_chart is
$doc$Delete an organization chart with all its employees.

Its journal stays and can still be read.

- `org_id`: the chart
- `expected_version`: refuse when the chart is at another version

Raises: P0002 not_found, 23503 records_are_kept, 42501 forbidden, RM001 stale_version$doc$;

revoke all on function api.delete_org_chart from public;
grant execute on function api.delete_org_chart to remit_api;
