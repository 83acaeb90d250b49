-- A resource that is about to change, at the version that the caller has seen.
create or replace function infra.lock_resource(org_id bigint, resource_id bigint, expected_version bigint default null)
returns infra.resources
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    resource infra.resources;
begin
    select s.* into resource
    from infra.resources as s
    where s.org_id = lock_resource.org_id and s.id = lock_resource.resource_id
    for no key update;
    if not found then
        raise exception 'there is no resource % in organization %', lock_resource.resource_id, lock_resource.org_id
            using errcode = 'P0002', table = 'resources', schema = 'infra';
    end if;
    perform kernel.check_version(resource.version, lock_resource.expected_version);
    return resource;
end;
$$;

comment on function infra.lock_resource is
$doc$Lock a resource for a change and check its version.

Raises: P0002 not_found, RM001 stale_version$doc$;

revoke all on function infra.lock_resource from public;
