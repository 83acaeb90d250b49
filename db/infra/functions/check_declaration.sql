-- What is wrong with what one declaration says of its value: a parameter, a field, or an item of a list.
--
-- Numbers say their range and patterns have an example, so that a blueprint can be tried out before it is offered.
create or replace function infra.check_declaration(declared jsonb, pointer text, more jsonb default '{}')
returns api.document_violation[]
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
    wanted text := coalesce(check_declaration.declared ->> 'type', 'object');
    fits jsonb := '{"integer": ["minimum", "maximum", "choices"], "number": ["minimum", "maximum", "choices"], "boolean": [], "object": ["fields"],
        "string": ["min_length", "max_length", "pattern", "choices"], "list": ["min_items", "max_items", "items"]}';
    violations api.document_violation[] := compliance.check_fields(
        check_declaration.declared, check_declaration.pointer, infra.declaration_fields(check_declaration.more));
begin
    if cardinality(violations) > 0 then
        return violations;
    elsif cardinality(string_to_array(check_declaration.pointer, '/')) > 12 then
        return array[(check_declaration.pointer, '22023', 'lists are nested too deep')::api.document_violation];
    end if;
    if not fits ? wanted or wanted = 'object' and check_declaration.declared ? 'type' then
        return array[(check_declaration.pointer || '/type', '22023', 'type is integer, number, string, boolean or list')::api.document_violation];
    end if;
    select coalesce(array_agg((check_declaration.pointer || p.place, '22023', p.message)::api.document_violation order by p.place), '{}') into violations
    from (
        select '/' || k.key as place, format('%s says nothing about %s', k.key, infra.type_in_words(wanted)) as message
        from jsonb_object_keys(check_declaration.declared) as k(key)
        where exists (select from jsonb_each(fits) as f where f.value ? k.key) and not fits -> wanted ? k.key
        union all
        select m.place, m.message
        from infra.declaration_faults(check_declaration.declared, wanted) as m
    ) as p;
    if cardinality(violations) > 0 then
        return violations;
    elsif wanted = 'list' then
        violations := infra.check_declaration(check_declaration.declared -> 'items', check_declaration.pointer || '/items');
    elsif wanted = 'object' then
        violations := infra.check_declarations(check_declaration.declared -> 'fields', check_declaration.pointer || '/fields');
    end if;
    if cardinality(violations) > 0 then
        return violations;
    end if;
    return array(
        select v
        from (values ('default'), ('example')) as k(key)
        cross join lateral unnest(infra.check_value(check_declaration.declared, check_declaration.declared -> k.key, check_declaration.pointer || '/' || k.key)) as v
        where check_declaration.declared ? k.key);
end;
$$;

comment on function infra.check_declaration is
$doc$What is wrong with the declaration of a value.$doc$;

revoke all on function infra.check_declaration from public;
