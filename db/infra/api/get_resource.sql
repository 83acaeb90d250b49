-- Get a resource.
create or replace function api.get_resource(org_id bigint, resource_id bigint)
returns api.resource
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_resource.org_id, 'viewer');
    return infra.get_resource(get_resource.org_id, get_resource.resource_id);
end;
$$;

comment on function api.get_resource is
$doc$Get a resource: what was asked for, what became of it, and when it was last seen.

- `org_id`: the chart
- `resource_id`: the resource

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_resource from public;
grant execute on function api.get_resource to remit_api, remit_analyst;
