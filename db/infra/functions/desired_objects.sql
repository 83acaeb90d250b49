-- What is to exist for a resource: the objects of its blueprint, filled in for its owner and environment.
create or replace function infra.desired_objects(
    org_id bigint,
    environment infra.environments,
    version infra.blueprint_versions,
    owner_id bigint,
    name text,
    uid uuid,
    parameters jsonb
)
returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select infra.render_objects((desired_objects.version).objects, infra.render_context(
        desired_objects.org_id, desired_objects.environment, desired_objects.owner_id, desired_objects.name, desired_objects.uid,
        desired_objects.parameters));
$$;

comment on function infra.desired_objects is
$doc$List of {id, type, name, body}.$doc$;

revoke all on function infra.desired_objects from public;
