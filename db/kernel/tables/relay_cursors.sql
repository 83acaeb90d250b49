-- How far each organization's journal has been handed to the broker.
--
-- A cursor per organization: a global sequence has gaps that fill late. A lease is a due time in the future, as in infra.work.
create table kernel.relay_cursors (
    org_id bigint not null,
    seq bigint not null default 0,
    due_at timestamptz not null,
    fence bigint not null default 0,
    worker text,
    attempts integer not null default 0,
    last_error text,
    relayed_at timestamptz,
    constraint relay_cursors_pkey primary key (org_id),
    constraint relay_cursors_seq_is_not_negative check (seq >= 0)
);

comment on table kernel.relay_cursors is 'How far each organization''s journal has been handed to the broker.';
comment on column kernel.relay_cursors.org_id is 'Organization.';
comment on column kernel.relay_cursors.seq is 'Last entry that the broker confirmed.';
comment on column kernel.relay_cursors.due_at is 'When it is next looked at; while claimed, when the lease ends.';
comment on column kernel.relay_cursors.fence is 'Counts the claims: an advance with an earlier number is refused.';
comment on column kernel.relay_cursors.worker is 'Who holds or held the lease.';
comment on column kernel.relay_cursors.attempts is 'Failed attempts since the last success.';
comment on column kernel.relay_cursors.last_error is 'What the broker said last; null when all is well.';
comment on column kernel.relay_cursors.relayed_at is 'When the last entry was confirmed.';
