-- How long a duration is in days, so that durations of months and of days compare. Counted from a day of the calendar, in UTC.
create or replace function infra.days_of(duration interval)
returns numeric
language sql immutable parallel safe
return trim_scale(round(extract(epoch from timestamp '2026-01-01 00:00' + days_of.duration - timestamp '2026-01-01 00:00') / 86400, 4));

comment on function infra.days_of is
$doc$Days of a duration, with fractions.$doc$;

revoke all on function infra.days_of from public;
