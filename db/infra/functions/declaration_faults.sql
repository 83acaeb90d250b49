-- What a declaration lacks or contradicts, key by key. Bounds of another type are found elsewhere and pass here.
create or replace function infra.declaration_faults(declared jsonb, type text)
returns table (place text, message text)
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select f.place, f.message
    from (
        select declaration_faults.declared as d, declaration_faults.type as t,
            infra.number_of(declaration_faults.declared -> 'minimum') as minimum, infra.number_of(declaration_faults.declared -> 'maximum') as maximum,
            infra.number_of(declaration_faults.declared -> 'min_length') as min_length,
            coalesce(infra.number_of(declaration_faults.declared -> 'max_length'), 1000) as max_length,
            infra.number_of(declaration_faults.declared -> 'min_items') as min_items,
            coalesce(infra.number_of(declaration_faults.declared -> 'max_items'), 100) as max_items
    ) as x
    cross join lateral (values
        (x.t in ('integer', 'number') and not x.d ? 'choices' and (x.minimum is null or x.maximum is null), '/type', 'a number says its minimum and maximum, or its choices'),
        (x.minimum > x.maximum, '/maximum', 'maximum is below minimum'),
        (x.min_length > x.max_length, '/max_length', 'max_length is below min_length'),
        (x.min_items > x.max_items, '/max_items', 'max_items is below min_items'),
        (x.max_length > 10000 or x.max_length <> trunc(x.max_length), '/max_length', 'max_length is a whole number to 10,000'),
        (x.max_items > 100 or x.max_items <> trunc(x.max_items), '/max_items', 'max_items is a whole number to 100'),
        (x.min_length < 0 or x.min_length <> trunc(x.min_length), '/min_length', 'min_length is a whole number'),
        (x.min_items < 0 or x.min_items <> trunc(x.min_items), '/min_items', 'min_items is a whole number'),
        (jsonb_typeof(x.d -> 'pattern') = 'string' and not infra.is_pattern(x.d ->> 'pattern'), '/pattern',
            'a pattern goes from ^ to $ and has letters, [sets], (groups), alternatives and bounds alone'),
        (x.d ? 'pattern' and not x.d ?| array['choices', 'default', 'example'], '/pattern', 'a pattern needs an example'),
        (jsonb_typeof(x.d -> 'choices') = 'array' and jsonb_array_length(x.d -> 'choices') not between 1 and 100, '/choices', 'there are 1 to 100 choices'),
        (jsonb_typeof(x.d -> 'choices') = 'array' and exists (
            select from jsonb_path_query(x.d, 'strict $.choices[*]', '{}', true) as c(value) where not infra.is_of_type(x.t, c.value)), '/choices',
            'each choice is ' || infra.type_in_words(x.t)),
        (x.t = 'list' and jsonb_typeof(x.d -> 'items') is distinct from 'object', '/items', 'a list says what its items are'),
        (x.t = 'object' and jsonb_typeof(x.d -> 'fields') is distinct from 'array', '/fields', 'an item has a type or fields')
    ) as f(holds, place, message)
    where f.holds;
$$;

comment on function infra.declaration_faults is
$doc$What is wrong with the bounds, choices and pattern of a declaration.$doc$;

revoke all on function infra.declaration_faults from public;
