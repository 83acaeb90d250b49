-- The JSON Schema of an object with declared members. What need not be given may be null as well.
create or replace function infra.object_schema(declared jsonb)
returns jsonb
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    return (select jsonb_build_object(
        'type', 'object',
        'additionalProperties', false,
        'required', coalesce(jsonb_agg(d.value -> 'name' order by d.position) filter (where d.value -> 'required' = 'true'), '[]'),
        'properties', coalesce(jsonb_object_agg(d.value ->> 'name', infra.value_schema(d.value, d.value -> 'required' is distinct from 'true')), '{}'))
    from jsonb_array_elements(object_schema.declared) with ordinality as d(value, position));
end;
$$;

comment on function infra.object_schema is
$doc$JSON Schema of an object with declared members.$doc$;

revoke all on function infra.object_schema from public;
