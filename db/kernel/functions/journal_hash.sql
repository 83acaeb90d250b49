-- The hash of one journal entry.
--
-- The instant is written in UTC by hand, since the text of a timestamptz follows the session's time zone.
create or replace function kernel.journal_hash(
    previous_hash bytea,
    org_id bigint,
    seq bigint,
    recorded_at timestamptz,
    event text,
    operation text,
    actor text,
    login text,
    request_id text,
    changes jsonb
)
returns bytea
language sql immutable parallel safe
return sha256(journal_hash.previous_hash || convert_to(
    jsonb_build_array(
        journal_hash.org_id,
        journal_hash.seq,
        to_char(journal_hash.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        journal_hash.event,
        journal_hash.operation,
        journal_hash.actor,
        journal_hash.login,
        journal_hash.request_id,
        journal_hash.changes
    )::text, 'UTF8'
));

comment on function kernel.journal_hash is
$doc$SHA-256 over a journal entry and the hash of the entry before it.$doc$;

revoke all on function kernel.journal_hash from public;
