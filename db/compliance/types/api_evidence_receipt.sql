-- What became of one piece of evidence that was handed in.
create type api.evidence_receipt as (
    id bigint,
    code text,
    number integer,
    content_hash text,
    recognized boolean
);

comment on type api.evidence_receipt is
$doc$The evidence and revision that hold a content that was handed in.

Example: {"id": 12, "code": "mfa-2026-11", "number": 1, "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "recognized": false}$doc$;
comment on column api.evidence_receipt.id is 'Number of the evidence.';
comment on column api.evidence_receipt.code is 'Its code; another one than was sent when the content was known already.';
comment on column api.evidence_receipt.number is 'Revision.';
comment on column api.evidence_receipt.content_hash is 'SHA-256 of the content.';
comment on column api.evidence_receipt.recognized is 'Whether the content was there before, so that only links were added.';
