-- The shape of what a template may use: that of infra.render_context, and of what was observed for outputs.
create or replace function infra.context_shape(parameters jsonb)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select jsonb '{"organization": {"id": null, "name": null},
        "resource": {"uid": null, "name": null, "physical_name": null, "owner_name": null, "owner_email": null},
        "environment": {"code": null, "stage": null, "account": null, "region": null, "partition": null, "namespace_prefix": null, "cluster": null}}'
        || jsonb_build_object('parameters', infra.parameter_shape(context_shape.parameters));
$$;

comment on function infra.context_shape is
$doc$What a template may use, as a document of names.$doc$;

revoke all on function infra.context_shape from public;
