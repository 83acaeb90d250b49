-- One entry of an organization's journal.
create type api.journal_entry as (
    org_id bigint,
    seq bigint,
    recorded_at timestamptz,
    event text,
    operation text,
    actor text,
    request_id text,
    changes jsonb,
    hash text
);

comment on type api.journal_entry is
$doc$One entry of an organization's journal: what one statement changed.

Example: {"org_id": 7, "seq": 12, "recorded_at": "2026-03-02T09:30:00+00:00", "event": "employees.updated", "operation": "promote_employee", "actor": "developer", "request_id": "0197f5a2", "changes": [{"id": 3, "old": {"manager_id": 1}, "new": {"manager_id": null}}], "hash": "5f0c"}$doc$;
comment on column api.journal_entry.org_id is 'Organization chart.';
comment on column api.journal_entry.seq is 'Position in the journal of this organization, from 1, without gaps.';
comment on column api.journal_entry.recorded_at is 'Instant of the change; one instant per transaction, strictly increasing.';
comment on column api.journal_entry.event is 'What happened: org_chart.created, employees.updated, ...';
comment on column api.journal_entry.operation is 'API function that did it; sql for direct SQL.';
comment on column api.journal_entry.actor is 'Who did it: the token''s subject, or the database login.';
comment on column api.journal_entry.request_id is 'X-Request-Id of the call. [nullable]';
comment on column api.journal_entry.changes is 'Each changed row with its id, its old and its new values.';
comment on column api.journal_entry.hash is 'SHA-256 (hex) over this entry and the hash of the one before.';
