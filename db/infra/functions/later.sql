-- An instant so much later, in UTC: a month is not another length in another session.
create or replace function infra.later(instant timestamptz, duration interval)
returns timestamptz
language sql immutable strict parallel safe
return (later.instant at time zone 'UTC' + later.duration) at time zone 'UTC';

comment on function infra.later is
$doc$An instant, moved by a duration in UTC.$doc$;

revoke all on function infra.later from public;
