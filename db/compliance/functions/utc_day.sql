-- A day as answers print it: the same for every session's time zone.
create or replace function compliance.utc_day(instant timestamptz)
returns text
language sql immutable parallel safe
return to_char(utc_day.instant at time zone 'UTC', 'YYYY-MM-DD');

comment on function compliance.utc_day is
$doc$The UTC day of an instant, as YYYY-MM-DD.$doc$;

revoke all on function compliance.utc_day from public;
