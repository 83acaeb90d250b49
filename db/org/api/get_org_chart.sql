-- Get one organization chart.
create or replace function api.get_org_chart(org_id bigint)
returns api.org_chart
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_org_chart.org_id, 'viewer');
    return org.get_chart(get_org_chart.org_id);
end;
$$;

comment on function api.get_org_chart is
$doc$Get one organization chart.

- `org_id`: the chart

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_org_chart from public;
grant execute on function api.get_org_chart to remit_api, remit_analyst;
