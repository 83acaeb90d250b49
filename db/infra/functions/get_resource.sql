-- One resource as clients see it.
create or replace function infra.get_resource(org_id bigint, resource_id bigint)
returns api.resource
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    resource api.resource;
begin
    select d.* into resource from infra.describe_resources(get_resource.org_id, array[get_resource.resource_id]) as d;
    if not found then
        raise exception 'there is no resource % in organization %', get_resource.resource_id, get_resource.org_id
            using errcode = 'P0002', table = 'resources', schema = 'infra';
    end if;
    return resource;
end;
$$;

comment on function infra.get_resource is
$doc$A resource as clients see it.

Raises: P0002 not_found$doc$;

revoke all on function infra.get_resource from public;
