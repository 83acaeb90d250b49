-- A baseline with what it selects.
create type api.baseline_selection as (
    id bigint,
    org_id bigint,
    framework text,
    framework_version text,
    edition integer,
    code text,
    title text,
    source text,
    requirements text[],
    content_hash text,
    created_at timestamptz
);

comment on type api.baseline_selection is
$doc$A named selection of requirements of a framework version, with their keys.

Example: {"id": 2, "org_id": null, "framework": "acme-security", "framework_version": "2.1", "edition": 1, "code": "core", "title": "Core", "source": null, "requirements": ["1", "1.1"], "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "created_at": "2026-02-01T09:00:00+00:00"}$doc$;
comment on column api.baseline_selection.id is 'Number.';
comment on column api.baseline_selection.org_id is 'Organization whose own it is; null in the shared catalogue. [nullable]';
comment on column api.baseline_selection.framework is 'Code of the framework.';
comment on column api.baseline_selection.framework_version is 'Version of the framework.';
comment on column api.baseline_selection.edition is 'Edition of the version.';
comment on column api.baseline_selection.code is 'Code, unique in the version and catalogue.';
comment on column api.baseline_selection.title is 'Title.';
comment on column api.baseline_selection.source is 'Where it comes from. [nullable]';
comment on column api.baseline_selection.requirements is 'Keys of what it selects, headings above included, in the publisher''s order.';
comment on column api.baseline_selection.content_hash is 'SHA-256 of the title and the selected keys.';
comment on column api.baseline_selection.created_at is 'When it was imported.';
