-- One line of an audit's evidence register.
create type api.audited_evidence as (
    evidence text,
    revision integer,
    kind text,
    content_hash text,
    payload_hash text,
    source text,
    location text,
    media_type text,
    collected_at timestamptz,
    collected_by text,
    received_at timestamptz,
    effective_from timestamptz,
    effective_until timestamptz,
    controls text[]
);

comment on type api.audited_evidence is
$doc$A revision of evidence that an audit rests on.

Example: {"evidence": "access-review", "revision": 3, "kind": "access-review", "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "payload_hash": null, "source": "Identity provider", "location": "s3://evidence/review-3.pdf", "media_type": "application/pdf", "collected_at": "2026-04-01T08:00:00+00:00", "collected_by": "https://idp.example.com|ana", "received_at": "2026-04-01T08:05:00+00:00", "effective_from": "2026-04-01T00:00:00+00:00", "effective_until": "2026-07-10T00:00:00+00:00", "controls": ["AC-1"]}$doc$;
comment on column api.audited_evidence.evidence is 'Code of the evidence.';
comment on column api.audited_evidence.revision is 'Revision.';
comment on column api.audited_evidence.kind is 'Kind.';
comment on column api.audited_evidence.content_hash is 'SHA-256 of the content.';
comment on column api.audited_evidence.payload_hash is 'SHA-256 of the payload as the database writes it; null without one. [nullable]';
comment on column api.audited_evidence.source is 'System or person that it comes from.';
comment on column api.audited_evidence.location is 'Where the file is kept. [nullable]';
comment on column api.audited_evidence.media_type is 'Media type of the file. [nullable]';
comment on column api.audited_evidence.collected_at is 'When it was collected.';
comment on column api.audited_evidence.collected_by is 'Person or service who handed it in.';
comment on column api.audited_evidence.received_at is 'When it was recorded.';
comment on column api.audited_evidence.effective_from is 'From when it is evidence.';
comment on column api.audited_evidence.effective_until is 'Until when; null for no end. [nullable]';
comment on column api.audited_evidence.controls is 'Codes of the controls that it supports.';
