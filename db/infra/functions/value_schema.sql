-- The JSON Schema of one value; infra.check_value is the same in SQL.
create or replace function infra.value_schema(declared jsonb, optional boolean)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select jsonb_strip_nulls(jsonb_build_object(
        'title', value_schema.declared -> 'title',
        'description', value_schema.declared -> 'description',
        'default', value_schema.declared -> 'default',
        'examples', case when value_schema.declared ? 'example' then jsonb_build_array(value_schema.declared -> 'example') end,
        'minimum', value_schema.declared -> 'minimum',
        'maximum', value_schema.declared -> 'maximum',
        'minLength', value_schema.declared -> 'min_length',
        'maxLength', case when t.name = 'string' then coalesce(value_schema.declared -> 'max_length', '1000') end,
        'pattern', value_schema.declared -> 'pattern',
        'minItems', value_schema.declared -> 'min_items',
        'maxItems', case when t.name = 'list' then coalesce(value_schema.declared -> 'max_items', '100') end,
        'items', case when t.name = 'list' then infra.value_schema(value_schema.declared -> 'items', false) end,
        'x-immutable', case when value_schema.declared -> 'immutable' = 'true' then true end))
    || case when t.name = 'object' then infra.object_schema(value_schema.declared -> 'fields') else '{}' end
    || jsonb_build_object('type', case
        when value_schema.optional then jsonb_build_array(t.json_type, 'null') else to_jsonb(t.json_type) end)
    || case when value_schema.declared ? 'choices'
        then jsonb_build_object('enum', value_schema.declared -> 'choices' || case when value_schema.optional then jsonb '[null]' else jsonb '[]' end)
        else '{}' end
    from (
        select d.name, case d.name when 'list' then 'array' else d.name end as json_type
        from (select coalesce(value_schema.declared ->> 'type', 'object') as name) as d
    ) as t;
$$;

comment on function infra.value_schema is
$doc$JSON Schema of a parameter, a field or an item; optional ones may be null.$doc$;

revoke all on function infra.value_schema from public;
