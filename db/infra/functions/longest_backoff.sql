-- A provider that is back after an outage is tried within this time.
create or replace function infra.longest_backoff()
returns interval
language sql immutable parallel safe
return interval '5 minutes';

comment on function infra.longest_backoff is
$doc$The longest wait between attempts that is ours; a provider may ask for a longer one.$doc$;

revoke all on function infra.longest_backoff from public;
