-- How long to wait after so many failed attempts: full jitter, so that what failed together does not come back together.
create or replace function infra.backoff(attempts integer, retry_after interval default null)
returns interval
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
    select greatest(
        coalesce(backoff.retry_after, interval '0'),
        random() * least(infra.longest_backoff(), interval '1 second' * power(2, least(backoff.attempts, 30))));
$$;

comment on function infra.backoff is
$doc$How long to wait before the next attempt: between nothing and two to the power of attempts in seconds, never less than the provider asks for.$doc$;

revoke all on function infra.backoff from public;
