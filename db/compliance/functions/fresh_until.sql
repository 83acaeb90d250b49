-- Until when evidence is fresh. Days and months are those of UTC, whatever the session's time zone.
--
-- A freshness beyond the calendar's end is for ever: an error here would leave the organization without any answer.
create or replace function compliance.fresh_until(collected_at timestamptz, freshness interval)
returns timestamptz
language sql immutable parallel safe
return case
    when fresh_until.freshness > interval '10000 years' then 'infinity'
    else ((fresh_until.collected_at at time zone 'UTC') + fresh_until.freshness) at time zone 'UTC'
end;

comment on function compliance.fresh_until is
$doc$The instant at which evidence is too old for a test.$doc$;

revoke all on function compliance.fresh_until from public;
