-- How far the clock of a collector may be ahead of ours.
create or replace function compliance.clock_tolerance()
returns interval
language sql immutable parallel safe
return interval '5 minutes';

comment on function compliance.clock_tolerance is
$doc$How far ahead of the database's clock evidence may have been collected.$doc$;

revoke all on function compliance.clock_tolerance from public;
