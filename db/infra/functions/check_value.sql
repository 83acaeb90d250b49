-- What is wrong with one value, as its declaration has it. infra.value_schema says the same in JSON Schema.
create or replace function infra.check_value(declared jsonb, value jsonb, pointer text)
returns api.document_violation[]
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
    wanted text := coalesce(check_value.declared ->> 'type', 'object');
    plain text := check_value.value #>> '{}';
    messages text[] := '{}';
    violations api.document_violation[];
begin
    if wanted = 'object' then
        return infra.check_parameters(check_value.declared -> 'fields', check_value.value, check_value.pointer);
    elsif not infra.is_of_type(wanted, check_value.value) then
        return array[(check_value.pointer, '22023', 'must be ' || infra.type_in_words(wanted))::api.document_violation];
    end if;
    if not check_value.declared -> 'choices' @> check_value.value then
        messages := messages || format('must be one of %s', (
            select string_agg(c.value, ', ') from jsonb_array_elements_text(check_value.declared -> 'choices') as c(value)));
    end if;
    if wanted in ('integer', 'number') then
        messages := messages || infra.outside(plain::numeric, 'must be', check_value.declared -> 'minimum', check_value.declared -> 'maximum');
    elsif wanted = 'string' then
        messages := messages || infra.outside(char_length(plain), 'must have', check_value.declared -> 'min_length',
            coalesce(check_value.declared -> 'max_length', '1000'), 'characters');
        if plain !~ (check_value.declared ->> 'pattern') then
            messages := messages || format('must match %s', check_value.declared ->> 'pattern');
        end if;
    elsif wanted = 'list' then
        messages := messages || infra.outside(jsonb_array_length(check_value.value), 'must have', check_value.declared -> 'min_items',
            coalesce(check_value.declared -> 'max_items', '100'), 'elements');
        select array_agg(v order by i.position) into violations
        from jsonb_array_elements(check_value.value) with ordinality as i(value, position)
        cross join lateral unnest(infra.check_value(check_value.declared -> 'items', i.value, check_value.pointer || '/' || (i.position - 1))) as v;
    end if;
    return array(select (check_value.pointer, '22023', m)::api.document_violation from unnest(messages) as m) || violations;
end;
$$;

comment on function infra.check_value is
$doc$What is wrong with a value, as the declaration of a parameter, a field or an item has it.$doc$;

revoke all on function infra.check_value from public;
