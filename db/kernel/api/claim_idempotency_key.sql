-- Claim an Idempotency-Key, or find the first answer to it.
--
-- The insert waits for a concurrent twin to commit or to roll back: after it exactly one of the two is fresh.
-- Nothing but the caller's transaction holds the claim, so an error frees the key.
create or replace function api.claim_idempotency_key(
    route text,
    org_id bigint,
    idempotency_key text,
    body_hash bytea
)
returns api.stored_answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    caller text := kernel.current_actor();
    claimed kernel.idempotency_keys;
begin
    if caller is null then
        raise exception 'nobody is acting' using errcode = '42501';
    end if;
    insert into kernel.idempotency_keys as existing (org_id, actor, route, idempotency_key, body_hash)
    values (claim_idempotency_key.org_id, caller, claim_idempotency_key.route, claim_idempotency_key.idempotency_key, claim_idempotency_key.body_hash)
    on conflict on constraint idempotency_keys_pkey do update
    set body_hash = excluded.body_hash, status = null, headers = null, body = null, created_at = excluded.created_at
    where existing.created_at < now() - kernel.idempotency_retention()
    returning existing.* into claimed;
    if found then
        return (true, null, null, null)::api.stored_answer;
    end if;

    select k.* into strict claimed
    from kernel.idempotency_keys as k
    where k.org_id = claim_idempotency_key.org_id and k.actor = caller
        and k.route = claim_idempotency_key.route and k.idempotency_key = claim_idempotency_key.idempotency_key;
    if claimed.body_hash <> claim_idempotency_key.body_hash then
        raise exception 'this Idempotency-Key was used for another request'
            using errcode = 'RM002', constraint = 'idempotency_keys_pkey';
    end if;
    return (false, claimed.status, claimed.headers, claimed.body)::api.stored_answer;
end;
$$;

comment on function api.claim_idempotency_key is
$doc$Claim an Idempotency-Key for the current actor, or return the first answer to it.

Call it first in the transaction of the request, and `store_idempotent_answer` last.

Raises: RM002 idempotency_key_reused, 42501 forbidden$doc$;

revoke all on function api.claim_idempotency_key from public;
grant execute on function api.claim_idempotency_key to remit_api;
