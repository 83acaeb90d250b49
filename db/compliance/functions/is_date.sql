-- Whether a text is a date as ISO 8601 writes it. Null for null.
create or replace function compliance.is_date(value text)
returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
return is_date.value ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' and pg_input_is_valid(is_date.value, 'date');

comment on function compliance.is_date is
$doc$Whether a text is a date such as 2026-01-31.$doc$;

revoke all on function compliance.is_date from public;
