-- A framework as clients see one.
create type api.framework as (
    id bigint,
    org_id bigint,
    code text,
    name text,
    publisher text,
    text_rights text,
    description text,
    versions api.framework_edition[]
);

comment on type api.framework is
$doc$A framework with its versions, the earliest first.

Example: {"id": 2, "org_id": null, "code": "acme-security", "name": "Acme Security Standard", "publisher": "Acme", "text_rights": "Acme holds the rights; titles are ours.", "description": "What Acme asks of its suppliers.", "versions": [{"version": "2.1", "edition": 1, "title": "Acme Security Standard 2.1", "published_on": "2026-01-31", "requirements": 42, "state": "published"}]}$doc$;
comment on column api.framework.id is 'Number.';
comment on column api.framework.org_id is 'Organization whose own it is; null in the shared catalogue. [nullable]';
comment on column api.framework.code is 'Code, unique in its catalogue.';
comment on column api.framework.name is 'Name.';
comment on column api.framework.publisher is 'Who publishes it. [nullable]';
comment on column api.framework.text_rights is 'Whose its texts are, and what is here instead.';
comment on column api.framework.description is 'What it is about. [nullable]';
comment on column api.framework.versions is 'Its versions and their editions.';
