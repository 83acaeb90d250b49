-- A revision of evidence as clients see it; the payload is asked for by itself.
create type api.evidence_revision as (
    evidence_id bigint,
    number integer,
    content_hash text,
    source text,
    location text,
    media_type text,
    has_payload boolean,
    collected_at timestamptz,
    collected_by text,
    effective_from timestamptz,
    effective_until timestamptz,
    received_at timestamptz,
    withdrawn_at timestamptz
);

comment on type api.evidence_revision is
$doc$What was collected once, without the payload.

Example: {"evidence_id": 12, "number": 2, "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "source": "identity provider", "location": null, "media_type": null, "has_payload": true, "collected_at": "2026-11-02T06:00:00+00:00", "collected_by": "collector", "effective_from": "2026-11-02T06:00:00+00:00", "effective_until": null, "received_at": "2026-11-02T06:00:05+00:00", "withdrawn_at": null}$doc$;
comment on column api.evidence_revision.evidence_id is 'Evidence.';
comment on column api.evidence_revision.number is 'Revision, from 1.';
comment on column api.evidence_revision.content_hash is 'SHA-256 of the content.';
comment on column api.evidence_revision.source is 'System or person that it comes from.';
comment on column api.evidence_revision.location is 'Where the file is kept. [nullable]';
comment on column api.evidence_revision.media_type is 'Media type of the file. [nullable]';
comment on column api.evidence_revision.has_payload is 'Whether it has a structured content.';
comment on column api.evidence_revision.collected_at is 'When it was collected.';
comment on column api.evidence_revision.collected_by is 'Person or service who handed it in.';
comment on column api.evidence_revision.effective_from is 'From when it is evidence.';
comment on column api.evidence_revision.effective_until is 'Until when it is evidence; null: open. [nullable]';
comment on column api.evidence_revision.received_at is 'When it was recorded.';
comment on column api.evidence_revision.withdrawn_at is 'When it was withdrawn. [nullable]';
