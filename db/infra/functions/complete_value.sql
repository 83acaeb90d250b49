-- One checked value with the defaults of the fields in it.
create or replace function infra.complete_value(declared jsonb, value jsonb)
returns jsonb
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    if complete_value.value = 'null' then
        return complete_value.value;
    elsif complete_value.declared ->> 'type' = 'integer' then
        return to_jsonb(trunc(complete_value.value::numeric));
    elsif complete_value.declared ->> 'type' = 'list' then
        return coalesce((
            select jsonb_agg(infra.complete_value(complete_value.declared -> 'items', i.value) order by i.position)
            from jsonb_array_elements(complete_value.value) with ordinality as i(value, position)), '[]');
    elsif complete_value.declared ? 'fields' then
        return infra.complete_parameters(complete_value.declared -> 'fields', complete_value.value);
    end if;
    return complete_value.value;
end;
$$;

comment on function infra.complete_value is
$doc$A checked value, defaults of fields filled in.$doc$;

revoke all on function infra.complete_value from public;
