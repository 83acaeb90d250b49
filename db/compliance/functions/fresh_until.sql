-- Until when evidence is fresh. Days and months are those of UTC, whatever the session's time zone.
create or replace function compliance.fresh_until(collected_at timestamptz, freshness interval)
returns timestamptz
language sql immutable parallel safe
return ((fresh_until.collected_at at time zone 'UTC') + fresh_until.freshness) at time zone 'UTC';

comment on function compliance.fresh_until is
$doc$The instant at which evidence is too old for a test.$doc$;

revoke all on function compliance.fresh_until from public;
