-- A frozen assessment as a list has it.
create type api.audit as (
    id bigint,
    org_id bigint,
    adoption_id bigint,
    adoption text,
    framework text,
    framework_version text,
    title text,
    as_of timestamptz,
    effective_at timestamptz,
    observation_from timestamptz,
    observation_until timestamptz,
    ready integer,
    partial integer,
    not_ready integer,
    not_applicable integer,
    content_hash text,
    frozen_by text,
    recorded_at timestamptz
);

comment on type api.audit is
$doc$A frozen assessment of an adoption.

Example: {"id": 4, "org_id": 7, "adoption_id": 5, "adoption": "acme-2026", "framework": "acme-security", "framework_version": "2.1", "title": "Before the visit in May", "as_of": "2026-05-01T08:00:00+00:00", "effective_at": "2026-05-01T08:00:00+00:00", "observation_from": "2026-01-01T00:00:00+00:00", "observation_until": "2026-07-01T00:00:00+00:00", "ready": 40, "partial": 1, "not_ready": 1, "not_applicable": 0, "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "frozen_by": "https://idp.example.com|ana", "recorded_at": "2026-05-01T08:00:00+00:00"}$doc$;
comment on column api.audit.id is 'Number, unique in the organization.';
comment on column api.audit.org_id is 'Organization.';
comment on column api.audit.adoption_id is 'Adoption.';
comment on column api.audit.adoption is 'Code of the adoption.';
comment on column api.audit.framework is 'Code of the framework.';
comment on column api.audit.framework_version is 'Its version.';
comment on column api.audit.title is 'Title.';
comment on column api.audit.as_of is 'What had been recorded by then counts.';
comment on column api.audit.effective_at is 'Instant that it is about.';
comment on column api.audit.observation_from is 'Begin of the period that was looked at. [nullable]';
comment on column api.audit.observation_until is 'End of that period. [nullable]';
comment on column api.audit.ready is 'Requirements that were ready.';
comment on column api.audit.partial is 'Requirements that were partly so.';
comment on column api.audit.not_ready is 'Requirements that were not.';
comment on column api.audit.not_applicable is 'Requirements out of scope.';
comment on column api.audit.content_hash is 'SHA-256 of the document.';
comment on column api.audit.frozen_by is 'Person who froze it.';
comment on column api.audit.recorded_at is 'When it was recorded.';
