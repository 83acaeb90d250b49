-- Append one entry to an organization's journal and give the instant of the change.
--
-- The head is locked from here to the end of the transaction, so entries of one organization are in the
-- order of their commits and their instants strictly increase. Entries of one transaction share one instant:
-- an as-of query never sees half of a transaction. Plain now() would not do, since a transaction that waited
-- for the lock began before the one it waited for. On a head's first entry two sessions may meet: the
-- conflict clause makes the second wait and then chain to the first.
--
-- Which api function is at work is read off the end of the call stack (the outermost function): a setting, or the text
-- of a statement further in, could be forged; and a setting would
-- outlive the call within its transaction.
create or replace function kernel.append_journal(org_id bigint, event text, changes jsonb)
returns timestamptz
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    head kernel.journal_heads;
    entry kernel.journal;
    call_stack text;
begin
    get diagnostics call_stack = pg_context;
    insert into kernel.journal_heads as existing (org_id, seq, hash, recorded_at, recorded_in, started_at)
    values (append_journal.org_id, 1, '', kernel.now(), pg_current_xact_id(), now())
    on conflict on constraint journal_heads_pkey do update
    set
        seq = existing.seq + 1,
        recorded_at = case
            when existing.recorded_in = excluded.recorded_in and existing.started_at = excluded.started_at then existing.recorded_at
            else greatest(kernel.now(), existing.recorded_at + interval '1 microsecond')
        end,
        recorded_in = excluded.recorded_in,
        started_at = excluded.started_at
    returning existing.* into head;

    entry.org_id := head.org_id;
    entry.seq := head.seq;
    entry.recorded_at := head.recorded_at;
    entry.event := append_journal.event;
    entry.operation := coalesce(substring(call_stack from '(?:^|\n)PL/pgSQL function api[.](\w+)[(][^\n]*$'), 'sql');
    entry.actor := coalesce(kernel.current_actor(), session_user);
    entry.login := session_user;
    entry.request_id := case when kernel.is_service() then nullif(current_setting('remit.request_id', true), '') end;
    entry.changes := append_journal.changes;
    entry.previous_hash := head.hash;
    entry.hash := kernel.journal_hash(
        entry.previous_hash, entry.org_id, entry.seq, entry.recorded_at, entry.event,
        entry.operation, entry.actor, entry.login, entry.request_id, entry.changes);

    insert into kernel.journal values (entry.*);
    update kernel.journal_heads h set hash = entry.hash where h.org_id = append_journal.org_id;
    return entry.recorded_at;
end;
$$;

comment on function kernel.append_journal is
$doc$Append one entry to an organization's journal; returns the instant that the transaction's records carry.$doc$;

revoke all on function kernel.append_journal from public;
