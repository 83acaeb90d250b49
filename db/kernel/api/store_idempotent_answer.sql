-- Keep the answer that a claimed Idempotency-Key will get from now on.
create or replace function api.store_idempotent_answer(
    route text,
    org_id bigint,
    idempotency_key text,
    status integer,
    headers jsonb,
    body text
)
returns void
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
    update kernel.idempotency_keys as k
    set
        status = store_idempotent_answer.status,
        headers = store_idempotent_answer.headers,
        body = store_idempotent_answer.body
    where k.org_id = store_idempotent_answer.org_id and k.actor = kernel.current_actor()
        and k.route = store_idempotent_answer.route and k.idempotency_key = store_idempotent_answer.idempotency_key
        and k.status is null;
$$;

comment on function api.store_idempotent_answer is
$doc$Keep the answer to a claimed Idempotency-Key; it commits together with the call.$doc$;

revoke all on function api.store_idempotent_answer from public;
grant execute on function api.store_idempotent_answer to remit_api;
