-- Say how far the broker has confirmed a journal, and give it back.
--
-- A relay that lost its lease to another may have published what the other publishes again; it must not move the cursor.
create or replace function api.advance_relay(
    org_id bigint,
    worker text,
    fence bigint,
    seq bigint,
    error text default null
)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform kernel.authorize_worker();
    if not exists (select from kernel.journal_heads as h where h.org_id = advance_relay.org_id and h.seq >= advance_relay.seq) then
        raise exception 'the journal of organization % has no entry %', advance_relay.org_id, advance_relay.seq
            using errcode = '22023';
    end if;
    update kernel.relay_cursors as c
    set
        seq = greatest(c.seq, advance_relay.seq),
        relayed_at = case when advance_relay.seq > c.seq then kernel.now() else c.relayed_at end,
        attempts = case when advance_relay.error is null then 0 else c.attempts + 1 end,
        last_error = advance_relay.error,
        due_at = kernel.now() + case when advance_relay.error is null then interval '0' else kernel.backoff(c.attempts) end
    where c.org_id = advance_relay.org_id and c.fence = advance_relay.fence and c.worker = advance_relay.worker;
    if not found then
        raise exception 'another worker relays organization % now', advance_relay.org_id
            using errcode = 'RM032';
    end if;
end;
$$;

comment on function api.advance_relay is
$doc$Say how far the broker has confirmed a journal, and give it back; for workers.

The cursor never goes backwards. After an error the journal is left alone for a while, longer each time.

- `org_id`: the organization
- `worker`: who claimed it
- `fence`: number of the claim
- `seq`: last entry that the broker confirmed
- `error`: why it went no further; null when all went well

Raises: RM032 lease_lost, 42501 forbidden, 22023 invalid_argument$doc$;

revoke all on function api.advance_relay from public;
grant execute on function api.advance_relay to remit_worker;
