-- How long to wait after so many failures: twice as long each time up to a bound, and by chance shorter, so that those who
-- failed together do not come back together.
create or replace function kernel.backoff(attempts integer, longest interval default interval '5 minutes')
returns interval
language sql volatile
return least(interval '1 second' * power(2, least(backoff.attempts, 30)), backoff.longest) * (0.5 + random() / 2);

comment on function kernel.backoff is
$doc$How long to wait after so many failures in a row.$doc$;

revoke all on function kernel.backoff from public;
