-- The instant of this transaction's records in an organization, before anything is written.
--
-- Locks the journal's head, which orders all writers of an organization's records: whoever asks later gets a later
-- instant and sees what was written before. kernel.append_journal gives the same instant for the rest of the transaction.
-- A record that is stamped is also journalled, so a head never stays ahead of its journal.
create or replace function kernel.stamp(org_id bigint)
returns timestamptz
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz;
begin
    select h.recorded_at into instant
    from kernel.journal_heads as h
    where h.org_id = stamp.org_id and h.recorded_in = pg_current_xact_id() and h.started_at = now();
    if found then
        return instant;
    end if;
    insert into kernel.journal_heads as existing (org_id, seq, hash, recorded_at, recorded_in, started_at)
    values (stamp.org_id, 0, '', kernel.now(), pg_current_xact_id(), now())
    on conflict on constraint journal_heads_pkey do update
    set
        recorded_at = greatest(kernel.now(), existing.recorded_at + interval '1 microsecond'),
        recorded_in = excluded.recorded_in,
        started_at = excluded.started_at
    returning existing.recorded_at into instant;
    return instant;
end;
$$;

comment on function kernel.stamp is
$doc$The instant that this transaction's records of an organization carry; locks the end of its journal.$doc$;

revoke all on function kernel.stamp from public;
