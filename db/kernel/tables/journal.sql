-- Everything that ever changed, per organization, in order, chained by hash.
create table kernel.journal (
    org_id bigint not null,
    seq bigint not null,
    recorded_at timestamptz not null,
    event text not null,
    operation text not null,
    actor text not null,
    login text not null,
    request_id text,
    changes jsonb not null,
    previous_hash bytea not null,
    hash bytea not null,
    constraint journal_pkey primary key (org_id, seq)
);

alter table kernel.journal enable row level security;

comment on table kernel.journal is 'Append-only record of every change, written in the transaction of the change; it outlives the chart.';
comment on column kernel.journal.org_id is 'Organization.';
comment on column kernel.journal.seq is 'Position in the organization, from 1, without gaps.';
comment on column kernel.journal.recorded_at is 'Instant of the change; one per transaction, strictly increasing per organization.';
comment on column kernel.journal.event is 'What happened, for example employees.updated.';
comment on column kernel.journal.operation is 'API function that did it; sql for direct SQL.';
comment on column kernel.journal.actor is 'Who did it: a person, never an employee row, so that it survives the leaver.';
comment on column kernel.journal.login is 'Database login (session_user) that did it.';
comment on column kernel.journal.request_id is 'Request that did it, where there was one.';
comment on column kernel.journal.changes is 'Array of {id, old, new}.';
comment on column kernel.journal.previous_hash is 'Hash of the entry before; empty for the first.';
comment on column kernel.journal.hash is 'SHA-256 over this entry and previous_hash.';
