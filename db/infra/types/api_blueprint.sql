-- A blueprint as lists have it.
create type api.blueprint as (
    id bigint,
    org_id bigint,
    provider text,
    name text,
    title text,
    summary text,
    version integer,
    versions integer,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.blueprint is
$doc$Something that may be asked for.

Example: {"id": 1, "org_id": null, "provider": "aws", "name": "s3-bucket", "title": "S3 bucket", "summary": "A private, encrypted, versioned bucket.", "version": 1, "versions": 1, "created_at": "2026-11-22T09:00:00+00:00", "updated_at": "2026-11-22T09:00:00+00:00"}$doc$;
comment on column api.blueprint.id is 'Number.';
comment on column api.blueprint.org_id is 'Organization whose own it is; null in the shared catalogue. [nullable]';
comment on column api.blueprint.provider is 'Provider: aws or kubernetes.';
comment on column api.blueprint.name is 'Name; provider/name is its code.';
comment on column api.blueprint.title is 'Title.';
comment on column api.blueprint.summary is 'What the latest version gives. [nullable]';
comment on column api.blueprint.version is 'Latest version on offer; null when there is none. [nullable]';
comment on column api.blueprint.versions is 'How many versions there are, drafts and retired ones included.';
comment on column api.blueprint.created_at is 'When it was first imported.';
comment on column api.blueprint.updated_at is 'When an import last changed its title.';
