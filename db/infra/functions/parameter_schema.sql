-- Declared parameters as JSON Schema, so that forms and clients check what the database checks.
create or replace function infra.parameter_schema(declared jsonb)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
return jsonb_build_object('$schema', 'https://json-schema.org/draft/2020-12/schema') || infra.object_schema(parameter_schema.declared);

comment on function infra.parameter_schema is
$doc$JSON Schema (2020-12) of a blueprint's parameters.$doc$;

revoke all on function infra.parameter_schema from public;
