-- A framework version as clients see one.
create type api.framework_version as (
    id bigint,
    org_id bigint,
    framework text,
    framework_name text,
    version text,
    edition integer,
    title text,
    publisher text,
    language text,
    published_on date,
    source text,
    text_rights text,
    vocabulary jsonb,
    requirements integer,
    state text,
    content_hash text,
    published_at timestamptz
);

comment on type api.framework_version is
$doc$A version of a framework.

Example: {"id": 3, "org_id": null, "framework": "acme-security", "framework_name": "Acme Security Standard", "version": "2.1", "edition": 1, "title": "Acme Security Standard 2.1", "publisher": "Acme", "language": "en", "published_on": "2026-01-31", "source": "The standard itself, as of 2026-02-01.", "text_rights": "Acme holds the rights; titles are ours.", "vocabulary": {"kinds": [{"code": "rule", "name": "Rule", "assessable": true}]}, "requirements": 42, "state": "published", "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "published_at": "2026-02-01T09:00:00+00:00"}$doc$;
comment on column api.framework_version.id is 'Number.';
comment on column api.framework_version.org_id is 'Organization whose own it is; null in the shared catalogue. [nullable]';
comment on column api.framework_version.framework is 'Code of the framework.';
comment on column api.framework_version.framework_name is 'Name of the framework.';
comment on column api.framework_version.version is 'Version, as the publisher writes it.';
comment on column api.framework_version.edition is 'Edition of the content, from 1.';
comment on column api.framework_version.title is 'Title.';
comment on column api.framework_version.publisher is 'Who publishes it. [nullable]';
comment on column api.framework_version.language is 'Language of titles and texts (BCP 47).';
comment on column api.framework_version.published_on is 'When the publisher published it. [nullable]';
comment on column api.framework_version.source is 'Where the identifiers come from.';
comment on column api.framework_version.text_rights is 'Whose its texts are.';
comment on column api.framework_version.vocabulary is 'Kinds of requirements, and further words.';
comment on column api.framework_version.requirements is 'How many requirements and headings it has.';
comment on column api.framework_version.state is 'draft or published.';
comment on column api.framework_version.content_hash is 'SHA-256 of the content; null for a draft. [nullable]';
comment on column api.framework_version.published_at is 'When it became immutable; null for a draft. [nullable]';
