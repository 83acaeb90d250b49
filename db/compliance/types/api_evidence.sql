-- Evidence as clients see it: with its latest revision and its controls.
create type api.evidence as (
    id bigint,
    org_id bigint,
    code text,
    kind text,
    title text,
    owner_id bigint,
    controls text[],
    revision integer,
    content_hash text,
    source text,
    location text,
    media_type text,
    collected_at timestamptz,
    collected_by text,
    effective_from timestamptz,
    effective_until timestamptz,
    received_at timestamptz,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.evidence is
$doc$A piece of evidence with its latest revision.

Example: {"id": 12, "org_id": 7, "code": "mfa-2026-11", "kind": "account-list", "title": "Accounts of the identity provider", "owner_id": 42, "controls": ["AC-1"], "revision": 1, "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "source": "identity provider", "location": null, "media_type": null, "collected_at": "2026-11-02T06:00:00+00:00", "collected_by": "collector", "effective_from": "2026-11-02T06:00:00+00:00", "effective_until": null, "received_at": "2026-11-02T06:00:05+00:00", "version": 1, "created_at": "2026-11-02T06:00:05+00:00", "updated_at": "2026-11-02T06:00:05+00:00"}$doc$;
comment on column api.evidence.id is 'Number.';
comment on column api.evidence.org_id is 'Organization.';
comment on column api.evidence.code is 'Code, unique in the organization.';
comment on column api.evidence.kind is 'Kind, by which tests find it.';
comment on column api.evidence.title is 'Title.';
comment on column api.evidence.owner_id is 'Employee whose duty it is.';
comment on column api.evidence.controls is 'Codes of the controls that it supports.';
comment on column api.evidence.revision is 'Latest revision that stands; null when every one was withdrawn. [nullable]';
comment on column api.evidence.content_hash is 'SHA-256 of its content. [nullable]';
comment on column api.evidence.source is 'System or person that it comes from. [nullable]';
comment on column api.evidence.location is 'Where the file is kept. [nullable]';
comment on column api.evidence.media_type is 'Media type of the file. [nullable]';
comment on column api.evidence.collected_at is 'When it was collected. [nullable]';
comment on column api.evidence.collected_by is 'Person or service who handed it in. [nullable]';
comment on column api.evidence.effective_from is 'From when it is evidence. [nullable]';
comment on column api.evidence.effective_until is 'Until when it is evidence; null: open. [nullable]';
comment on column api.evidence.received_at is 'When it was recorded. [nullable]';
comment on column api.evidence.version is 'Counts the changes of this evidence, its revisions and its links; the ETag.';
comment on column api.evidence.created_at is 'When it was created.';
comment on column api.evidence.updated_at is 'When it last changed.';
