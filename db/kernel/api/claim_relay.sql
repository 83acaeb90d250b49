-- Claim journals whose end is ahead of what the broker confirmed.
--
-- What is behind is found by comparing the journals' heads with their cursors: an index that showed it would be written by every change of
-- every organization. With 10,000 organizations and nothing to do the comparison takes a few milliseconds.
-- A lease is a due time in the future: a relay that hangs loses it by doing nothing, and its late advance is
-- refused for its fence.
-- Tests: db-tests/kernel/claim_relay/, api-tests/worker/relay/
create or replace function api.claim_relay(
    worker text,
    "limit" kernel.page_limit default 16,
    lease_seconds integer default 60,
    from_start boolean default false
)
returns setof api.claimed_relay
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz := kernel.now();
    behind bigint[];
begin
    perform kernel.authorize_worker();
    if not exists (select from kernel.relay_cursors as c where c.org_id = 0) then
        perform kernel.begin_relay(claim_relay.from_start);
    end if;
    behind := array(
        select h.org_id
        from kernel.journal_heads as h
        left join kernel.relay_cursors as c on c.org_id = h.org_id
        where h.seq > coalesce(c.seq, 0) and (c.due_at is null or c.due_at <= instant)
        order by c.due_at nulls first, h.org_id
        limit claim_relay."limit"
    );
    insert into kernel.relay_cursors (org_id, due_at)
    select b.org_id, instant
    from unnest(behind) as b(org_id)
    where not exists (select from kernel.relay_cursors as c where c.org_id = b.org_id)
    order by b.org_id
    on conflict on constraint relay_cursors_pkey do nothing;
    return query
    with free as (
        select c.org_id, h.seq as head_seq
        from kernel.relay_cursors as c
        inner join kernel.journal_heads as h on h.org_id = c.org_id and h.seq > c.seq
        where c.org_id = any (behind) and c.due_at <= instant
        for no key update of c skip locked
    )
    update kernel.relay_cursors as c
    set
        due_at = instant + claim_relay.lease_seconds * interval '1 second',
        fence = c.fence + 1,
        worker = claim_relay.worker
    from free as f
    where c.org_id = f.org_id
    returning c.org_id, c.fence, c.seq, f.head_seq;
end;
$$;

comment on function api.claim_relay is
$doc$Claim journals that have entries for the broker; for workers.

Nobody else is given a claimed journal before the lease ends or `advance_relay` gives it back.

- `worker`: who claims
- `limit`: journals at most
- `lease_seconds`: how long they are held
- `from_start`: on the very first claim of an installation, whether journals that are there already are relayed from their first entry

Raises: 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.claim_relay from public;
grant execute on function api.claim_relay to remit_worker;
