-- What a template may use. Every key is there, null where there is nothing to say, so that a path is right or wrong once.
create or replace function infra.render_context(
    org_id bigint,
    environment infra.environments,
    owner_id bigint,
    name text,
    uid uuid,
    parameters jsonb
)
returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select jsonb_build_object(
        'organization', jsonb_build_object('id', render_context.org_id, 'name', (
            select c.name from org.org_charts as c where c.id = render_context.org_id)),
        'resource', jsonb_build_object(
            'uid', render_context.uid,
            'name', render_context.name,
            'physical_name', infra.physical_name(render_context.name, render_context.uid),
            'owner_name', e.name,
            'owner_email', e.email),
        'environment', infra.environment_context(render_context.environment),
        'parameters', render_context.parameters)
    from (values (render_context.org_id, render_context.owner_id)) as o(org_id, owner_id)
    left join org.employees as e on e.org_id = o.org_id and e.id = o.owner_id;
$$;

comment on function infra.render_context is
$doc$What templates and their conditions may use: {organization, resource, environment, parameters}.$doc$;

revoke all on function infra.render_context from public;
