-- The resource that a submitted request will make: its name is taken and its quota reserved from now on.
create or replace function infra.create_resource(request infra.requests, plan api.request_plan)
returns bigint
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    new_id bigint;
begin
    insert into infra.resources (
        org_id, uid, environment_owner_id, environment_id, blueprint_owner_id, blueprint_id, blueprint_version_id, name, physical_name,
        owner_id, state, parameters, desired, usage, monthly_cost, currency, protected)
    values (
        (create_resource.request).org_id, (create_resource.request).uid, (create_resource.request).environment_owner_id,
        (create_resource.request).environment_id, (create_resource.request).blueprint_owner_id,
        (select v.blueprint_id from infra.blueprint_versions as v where v.id = (create_resource.request).blueprint_version_id),
        (create_resource.request).blueprint_version_id, (create_resource.request).name,
        infra.physical_name((create_resource.request).name, (create_resource.request).uid), infra.owner_by_request(create_resource.request),
        'reserved', (create_resource.plan).parameters, (create_resource.plan).objects, (create_resource.plan).usage,
        (create_resource.plan).monthly_cost, (create_resource.plan).currency, infra.is_protected((create_resource.plan).parameters))
    returning id into new_id;
    return new_id;
end;
$$;

comment on function infra.create_resource is
$doc$Insert the reserved resource of a create request; gives its number.$doc$;

revoke all on function infra.create_resource from public;
