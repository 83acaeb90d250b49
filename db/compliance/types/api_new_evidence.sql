-- What a client hands in as evidence.
create type api.new_evidence as (
    code kernel.label,
    kind kernel.label,
    title compliance.title,
    owner_id kernel.row_id,
    owner_key kernel.label,
    source compliance.title,
    collected_at timestamptz,
    effective_from timestamptz,
    effective_until timestamptz,
    content_hash compliance.sha256,
    payload jsonb,
    location compliance.title,
    media_type kernel.label,
    controls text[]
);

comment on type api.new_evidence is
$doc$Evidence as it is handed in.

Example: {"code": "mfa-2026-11", "kind": "account-list", "title": "Accounts of the identity provider", "owner_key": "E-1042", "source": "identity provider", "collected_at": "2026-11-02T06:00:00Z", "payload": {"accounts": [{"email": "ana@example.com", "mfa": true}]}, "controls": ["AC-1", "AC-2"]}$doc$;
comment on column api.new_evidence.code is 'Code, unique in the organization; a known one makes the next revision. [required]';
comment on column api.new_evidence.kind is 'Kind, by which tests find it; needed for new evidence. [nullable]';
comment on column api.new_evidence.title is 'Title; needed for new evidence, and no change to what is there. [nullable]';
comment on column api.new_evidence.owner_id is 'Employee whose duty it is; this or owner_key is needed for new evidence. [nullable]';
comment on column api.new_evidence.owner_key is 'The same by the employee''s key. [nullable]';
comment on column api.new_evidence.source is 'System or person that it comes from. [required]';
comment on column api.new_evidence.collected_at is 'When it was collected. [required]';
comment on column api.new_evidence.effective_from is 'From when it is evidence; when it was collected, if absent. [nullable]';
comment on column api.new_evidence.effective_until is 'Until when it is evidence; open if absent. [nullable]';
comment on column api.new_evidence.content_hash is 'SHA-256 of the file; that of the payload if absent. [nullable]';
comment on column api.new_evidence.payload is 'Structured content, which tests read; at most 1 MB. [nullable]';
comment on column api.new_evidence.location is 'Where the file is kept. [nullable]';
comment on column api.new_evidence.media_type is 'Media type of the file. [nullable]';
comment on column api.new_evidence.controls is 'Codes of the controls that it supports; links are added, never taken away. [nullable]';
