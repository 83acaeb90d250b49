-- Values to try a declaration with, the usual one first: its default and example, each choice, both ends of its range.
create or replace function infra.sample_values(declared jsonb)
returns jsonb
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
    wanted text := coalesce(sample_values.declared ->> 'type', 'object');
    given jsonb := jsonb_path_query_array(sample_values.declared, 'strict $.default', '{}', true)
        || jsonb_path_query_array(sample_values.declared, 'strict $.example', '{}', true);
    item jsonb;
begin
    if wanted = 'object' then
        return infra.sample_parameters(sample_values.declared -> 'fields');
    elsif wanted = 'list' then
        item := infra.sample_values(sample_values.declared #> '{items}');
        return given || jsonb_build_array(
            (select coalesce(jsonb_agg(item -> 0), '[]') from generate_series(1, greatest(coalesce((sample_values.declared ->> 'min_items')::integer, 0), 1))),
            (select coalesce(jsonb_agg(item -> 0), '[]') from generate_series(1, coalesce((sample_values.declared ->> 'min_items')::integer, 0))));
    end if;
    given := given || coalesce(sample_values.declared -> 'choices', '[]') || case wanted
        when 'boolean' then jsonb '[false, true]'
        when 'string' then '[]'
        else jsonb_path_query_array(sample_values.declared, 'strict $.minimum', '{}', true) || jsonb_path_query_array(sample_values.declared, 'strict $.maximum', '{}', true)
    end;
    return case when given = '[]' then jsonb_build_array(repeat('a', greatest(coalesce((sample_values.declared ->> 'min_length')::integer, 1), 1))) else given end;
end;
$$;

comment on function infra.sample_values is
$doc$Values that a checked declaration takes.$doc$;

revoke all on function infra.sample_values from public;
