-- Whether a text is an ISO 8601 duration longer than nothing. Null for null.
create or replace function compliance.is_duration(value text)
returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
return case
    when is_duration.value is null then null
    when is_duration.value !~ '^P([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+S)?)?$' or is_duration.value ~ '[PT]$' then false
    when not pg_input_is_valid(is_duration.value, 'interval') then false
    else is_duration.value::interval > interval '0'
end;

comment on function compliance.is_duration is
$doc$Whether a text is an ISO 8601 duration such as P90D, and not zero.$doc$;

revoke all on function compliance.is_duration from public;
