-- One adopted framework on the screen of all of them.
create type api.adoption_readiness as (
    adoption_id bigint,
    code text,
    framework text,
    framework_version text,
    title text,
    as_of timestamptz,
    effective_at timestamptz,
    status text,
    ready integer,
    partial integer,
    not_ready integer,
    not_applicable integer,
    exceptions integer,
    target_on date
);

comment on type api.adoption_readiness is
$doc$How ready an organization is for one of the frameworks it adopted.

Example: {"adoption_id": 5, "code": "acme-2026", "framework": "acme-security", "framework_version": "2.1", "title": "Acme Security Standard 2.1", "as_of": "2026-04-01T08:00:00+00:00", "effective_at": "2026-04-01T08:00:00+00:00", "status": "partial", "ready": 40, "partial": 1, "not_ready": 1, "not_applicable": 0, "exceptions": 1, "target_on": "2026-12-31"}$doc$;
comment on column api.adoption_readiness.adoption_id is 'Adoption.';
comment on column api.adoption_readiness.code is 'Code of the adoption.';
comment on column api.adoption_readiness.framework is 'Code of the framework.';
comment on column api.adoption_readiness.framework_version is 'Version of the framework.';
comment on column api.adoption_readiness.title is 'Title of the framework version.';
comment on column api.adoption_readiness.as_of is 'What had been recorded by then counts.';
comment on column api.adoption_readiness.effective_at is 'Instant that the answer is about.';
comment on column api.adoption_readiness.status is 'ready, partial, not_ready or not_applicable.';
comment on column api.adoption_readiness.ready is 'Assessable requirements in scope that are ready.';
comment on column api.adoption_readiness.partial is 'Those that are partly so.';
comment on column api.adoption_readiness.not_ready is 'Those that are not.';
comment on column api.adoption_readiness.not_applicable is 'Those that are out of scope.';
comment on column api.adoption_readiness.exceptions is 'Requirements with an accepted risk in force.';
comment on column api.adoption_readiness.target_on is 'Until when it shall be ready. [nullable]';
