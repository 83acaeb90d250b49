-- Readiness of an adoption: counts, and every requirement with status and reasons.
create type api.readiness as (
    adoption_id bigint,
    code text,
    framework text,
    framework_version text,
    as_of timestamptz,
    effective_at timestamptz,
    status text,
    ready integer,
    partial integer,
    not_ready integer,
    not_applicable integer,
    requirements api.requirement_readiness[]
);

comment on type api.readiness is
$doc$Readiness of an adoption at an instant: how many requirements are ready, and each with its status and why.

Example: {"adoption_id": 5, "code": "acme-2026", "framework": "acme-security", "framework_version": "2.1", "as_of": "2026-04-01T08:00:00+00:00", "effective_at": "2026-04-01T08:00:00+00:00", "status": "partial", "ready": 40, "partial": 1, "not_ready": 1, "not_applicable": 0, "requirements": []}$doc$;
comment on column api.readiness.adoption_id is 'Adoption.';
comment on column api.readiness.code is 'Code of the adoption.';
comment on column api.readiness.framework is 'Code of the framework.';
comment on column api.readiness.framework_version is 'Version of the framework.';
comment on column api.readiness.as_of is 'What had been recorded by then counts; asked with it again, the answer is the same.';
comment on column api.readiness.effective_at is 'Instant that the answer is about.';
comment on column api.readiness.status is 'ready, partial, not_ready or not_applicable, of all requirements together.';
comment on column api.readiness.ready is 'Assessable requirements in scope that are ready.';
comment on column api.readiness.partial is 'Those that are partly so.';
comment on column api.readiness.not_ready is 'Those that are not.';
comment on column api.readiness.not_applicable is 'Those that are out of scope.';
comment on column api.readiness.requirements is 'Every requirement and heading, in the publisher''s order.';
