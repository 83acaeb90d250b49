-- The first day of the month, in UTC, of an instant.
create or replace function infra.first_of_month(instant timestamptz)
returns date
language sql immutable parallel safe
return date_trunc('month', first_of_month.instant at time zone 'UTC')::date;

comment on function infra.first_of_month is
$doc$First day of the month of an instant, in UTC.$doc$;

revoke all on function infra.first_of_month from public;
