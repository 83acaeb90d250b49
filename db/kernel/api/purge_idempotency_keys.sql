-- Forget answers whose day is over; the facade calls it now and then.
create or replace function api.purge_idempotency_keys()
returns bigint
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
    with purged as (
        delete from kernel.idempotency_keys as k
        where k.created_at < now() - kernel.idempotency_retention()
        returning 1
    )

    select count(*) from purged;
$$;

comment on function api.purge_idempotency_keys is
$doc$Forget answers to Idempotency-Keys older than a day; returns how many.$doc$;

revoke all on function api.purge_idempotency_keys from public;
grant execute on function api.purge_idempotency_keys to remit_api;
