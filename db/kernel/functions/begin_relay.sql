-- Begin to relay: from now on, or from the first entry of every journal.
--
-- An installation may have journals of years when it gets a broker; whoever listens then need not want them. A journal that
-- begins later has no cursor here and is relayed from its first entry, so what counts as later has to be written down: the
-- cursor of organization 0, the shared catalogue, says that it has begun. Two that begin at once meet at that row.
create or replace function kernel.begin_relay(from_start boolean)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into kernel.relay_cursors (org_id, due_at)
    values (0, kernel.now())
    on conflict on constraint relay_cursors_pkey do nothing;
    if not found or begin_relay.from_start then
        return;
    end if;
    insert into kernel.relay_cursors (org_id, seq, due_at)
    select h.org_id, h.seq, kernel.now()
    from kernel.journal_heads as h
    order by h.org_id
    on conflict on constraint relay_cursors_pkey do update set seq = excluded.seq;
end;
$$;

comment on function kernel.begin_relay is
$doc$Begin to relay, once: from the end of the journals that are there, or from their first entries.$doc$;

revoke all on function kernel.begin_relay from public;
