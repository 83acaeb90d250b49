-- Whether a value is of a declared type. A whole number may be written as 10.0, as in JSON Schema.
create or replace function infra.is_of_type(type text, value jsonb)
returns boolean
language sql immutable
set search_path = pg_catalog, pg_temp
return case is_of_type.type
    when 'integer' then case when jsonb_typeof(is_of_type.value) = 'number' then is_of_type.value::numeric = trunc(is_of_type.value::numeric) else false end
    when 'list' then jsonb_typeof(is_of_type.value) = 'array'
    else jsonb_typeof(is_of_type.value) = is_of_type.type
end;

comment on function infra.is_of_type is
$doc$Whether a value is an integer, number, string, boolean or list.$doc$;

revoke all on function infra.is_of_type from public;
