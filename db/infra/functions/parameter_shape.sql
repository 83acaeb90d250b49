-- The shape of declared parameters, for finding paths that nothing can have: null for a plain value, [item] for a list.
create or replace function infra.parameter_shape(declared jsonb)
returns jsonb
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select coalesce(jsonb_object_agg(d.value ->> 'name', case
            when d.value ->> 'type' <> 'list' then 'null'
            when d.value -> 'items' ? 'fields' then jsonb_build_array(infra.parameter_shape(d.value #> '{items,fields}'))
            else '[null]'
        end), '{}')
        from jsonb_array_elements(parameter_shape.declared) as d);
end;
$$;

comment on function infra.parameter_shape is
$doc$Declared parameters as a document of their names.$doc$;

revoke all on function infra.parameter_shape from public;
