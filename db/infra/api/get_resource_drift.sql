-- Get how a resource differs from what is desired.
create or replace function api.get_resource_drift(org_id bigint, resource_id bigint)
returns api.resource_drift
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    drift api.resource_drift;
begin
    perform org.authorize(get_resource_drift.org_id, 'viewer');
    perform infra.get_resource(get_resource_drift.org_id, get_resource_drift.resource_id);
    select d.* into drift from infra.describe_drift(get_resource_drift.org_id, array[get_resource_drift.resource_id]) as d;
    return drift;
end;
$$;

comment on function api.get_resource_drift is
$doc$Get how a resource differs from what is desired; no differences when it does not.

- `org_id`: the chart
- `resource_id`: the resource

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_resource_drift from public;
grant execute on function api.get_resource_drift to remit_api, remit_analyst;
