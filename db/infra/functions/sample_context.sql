-- A context to try a template with: what infra.render_context gives, made up.
create or replace function infra.sample_context(parameters jsonb)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
return jsonb '{"organization": {"id": 1, "name": "Acme"},
    "resource": {"uid": "01990000-0000-7000-8000-000000000001", "name": "sample", "physical_name": "sample-00000001",
        "owner_name": "Ana", "owner_email": "ana@acme.example"},
    "environment": {"code": "sample", "stage": "development", "account": "000000000000", "region": "eu-west-1", "partition": "aws",
        "namespace_prefix": "", "cluster": "sample"}}' || jsonb_build_object('parameters', sample_context.parameters);

comment on function infra.sample_context is
$doc$A made-up context with the given parameters.$doc$;

revoke all on function infra.sample_context from public;
