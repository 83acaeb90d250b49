-- How often an environment is searched for what is unknown here: a search lists everything, so not often.
create or replace function infra.scan_interval()
returns interval
language sql immutable parallel safe
return interval '1 hour';

comment on function infra.scan_interval is
$doc$How often an environment is searched.$doc$;

revoke all on function infra.scan_interval from public;
