-- A whole number from 1 that a document gives; null where it gives none, or something else.
create or replace function compliance.whole_number(value jsonb)
returns integer
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
return case
    when jsonb_typeof(whole_number.value) = 'number' and whole_number.value #>> '{}' ~ '^[1-9][0-9]{0,5}$' then (whole_number.value #>> '{}')::integer
end;

comment on function compliance.whole_number is
$doc$A whole number from 1 to 999,999 of a document, or null.$doc$;

revoke all on function compliance.whole_number from public;
