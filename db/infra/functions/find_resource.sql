-- A resource by its number.
create or replace function infra.find_resource(org_id bigint, resource_id bigint)
returns infra.resources
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    resource infra.resources;
begin
    select s.* into resource
    from infra.resources as s
    where s.org_id = find_resource.org_id and s.id = find_resource.resource_id;
    if not found then
        raise exception 'there is no resource % in organization %', find_resource.resource_id, find_resource.org_id
            using errcode = 'P0002', table = 'resources', schema = 'infra';
    end if;
    return resource;
end;
$$;

comment on function infra.find_resource is
$doc$A resource by its number.

Raises: P0002 not_found$doc$;

revoke all on function infra.find_resource from public;
