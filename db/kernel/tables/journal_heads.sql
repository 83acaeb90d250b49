-- The end of each organization's journal: what the next entry is chained to.
--
-- A row of its own, locked last, so that an entry never makes a chart's ETag stale.
create table kernel.journal_heads (
    org_id bigint not null,
    seq bigint not null,
    hash bytea not null,
    recorded_at timestamptz not null,
    recorded_in xid8 not null,
    started_at timestamptz not null,
    constraint journal_heads_pkey primary key (org_id)
);

comment on table kernel.journal_heads is 'Last entry of each organization''s journal.';
comment on column kernel.journal_heads.org_id is 'Organization.';
comment on column kernel.journal_heads.seq is 'Last entry''s position.';
comment on column kernel.journal_heads.hash is 'Last entry''s hash.';
comment on column kernel.journal_heads.recorded_at is 'Instant of the last transaction.';
comment on column kernel.journal_heads.recorded_in is 'That transaction.';
comment on column kernel.journal_heads.started_at is 'When it started: with recorded_in it names a transaction even after a restore into another server.';
