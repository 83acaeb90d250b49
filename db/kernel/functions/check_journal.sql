-- Whether every journal is whole: no entry changed, taken out or put in.
create or replace function kernel.check_journal()
returns table (problem text, detail text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with chained as (
        select
            j.org_id,
            j.seq,
            j.hash,
            lag(j.hash, 1, '') over entries as hash_before,
            row_number() over entries as position,
            kernel.journal_hash(
                j.previous_hash, j.org_id, j.seq, j.recorded_at, j.event,
                j.operation, j.actor, j.login, j.request_id, j.changes) as recomputed,
            j.previous_hash
        from kernel.journal as j
        window entries as (partition by j.org_id order by j.seq)
    )

    select
        'journal_entry_changed',
        format('organization %s, entry %s: its hash does not match its content', c.org_id, c.seq)
    from chained as c
    where c.hash <> c.recomputed
    union all
    select
        'journal_chain_broken',
        format('organization %s, entry %s: an entry before it is missing or was replaced', c.org_id, c.seq)
    from chained as c
    where c.previous_hash <> c.hash_before or c.seq <> c.position
    union all
    select
        'journal_end_missing',
        format('organization %s: the last entry is not entry %s', h.org_id, h.seq)
    from kernel.journal_heads as h
    left join kernel.journal as j on h.org_id = j.org_id and h.seq = j.seq
    where h.seq > 0 and j.hash is distinct from h.hash
        or exists (select from kernel.journal as later where later.org_id = h.org_id and later.seq > h.seq)
    union all
    select
        'journal_head_missing',
        format('organization %s: the journal has entries but no head', j.org_id)
    from kernel.journal as j
    where j.seq = 1 and not exists (select from kernel.journal_heads as h where h.org_id = j.org_id);
$$;

comment on function kernel.check_journal is
$doc$One row for each fault in a journal's chain; none when every journal is whole.$doc$;

revoke all on function kernel.check_journal from public;
