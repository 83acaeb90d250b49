-- How soon to look again at what a provider is still working on, unless it says when.
create or replace function infra.poll_interval()
returns interval
language sql immutable parallel safe
return interval '2 seconds';

comment on function infra.poll_interval is
$doc$How soon a resource that takes its time is looked at again.$doc$;

revoke all on function infra.poll_interval from public;
