-- A baseline as clients see one in a list.
create type api.baseline as (
    id bigint,
    org_id bigint,
    framework text,
    framework_version text,
    edition integer,
    code text,
    title text,
    source text,
    requirements bigint,
    content_hash text,
    created_at timestamptz
);

comment on type api.baseline is
$doc$A named selection of requirements of a framework version.

Example: {"id": 2, "org_id": null, "framework": "acme-security", "framework_version": "2.1", "edition": 1, "code": "core", "title": "Core", "source": null, "requirements": 2, "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "created_at": "2026-02-01T09:00:00+00:00"}$doc$;
comment on column api.baseline.id is 'Number.';
comment on column api.baseline.org_id is 'Organization whose own it is; null in the shared catalogue. [nullable]';
comment on column api.baseline.framework is 'Code of the framework.';
comment on column api.baseline.framework_version is 'Version of the framework.';
comment on column api.baseline.edition is 'Edition of the version.';
comment on column api.baseline.code is 'Code, unique in the version and catalogue.';
comment on column api.baseline.title is 'Title.';
comment on column api.baseline.source is 'Where it comes from. [nullable]';
comment on column api.baseline.requirements is 'How many requirements and headings it selects.';
comment on column api.baseline.content_hash is 'SHA-256 of the title and the selected keys.';
comment on column api.baseline.created_at is 'When it was imported.';
