-- What users want to know of a resource, from its parameters and what was seen. What cannot be told yet is left out.
create or replace function infra.outputs_of(
    resource infra.resources,
    environment infra.environments,
    outputs jsonb,
    objects jsonb
)
returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select case when outputs_of.outputs = '{}' then '{}' else coalesce(infra.render(
        outputs_of.outputs,
        infra.render_context(r.org_id, outputs_of.environment, r.owner_id, r.name, r.uid, r.parameters) || jsonb_build_object('observed', o.bodies)), '{}') end
    from (select (outputs_of.resource).*) as r
    cross join (
        select coalesce(jsonb_object_agg(o.value ->> 'id', o.value -> 'body'), '{}') as bodies
        from jsonb_array_elements(outputs_of.objects) as o(value)
    ) as o;
$$;

comment on function infra.outputs_of is
$doc$The outputs of a resource, as far as they can be told.$doc$;

revoke all on function infra.outputs_of from public;
