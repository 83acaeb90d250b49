-- What comes of computing a frozen audit again.
create type api.audit_verification as (
    audit_id bigint,
    verified boolean,
    content_hash text,
    recomputed_hash text,
    differences api.audit_difference[]
);

comment on type api.audit_verification is
$doc$Whether a frozen audit is what the records say, computed again from what had been recorded then.

Example: {"audit_id": 4, "verified": true, "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "recomputed_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "differences": []}$doc$;
comment on column api.audit_verification.audit_id is 'The audit.';
comment on column api.audit_verification.verified is 'Whether nothing differs.';
comment on column api.audit_verification.content_hash is 'SHA-256 that was recorded with the audit.';
comment on column api.audit_verification.recomputed_hash is 'SHA-256 of the document computed from the records.';
comment on column api.audit_verification.differences is 'Everything that differs.';
