-- One edition of a framework's version, in a framework's list of them.
create type api.framework_edition as (
    version text,
    edition integer,
    title text,
    published_on date,
    requirements integer,
    state text
);

comment on type api.framework_edition is
$doc$A version of a framework, in brief.

Example: {"version": "2.1", "edition": 1, "title": "Acme Security Standard 2.1", "published_on": "2026-01-31", "requirements": 42, "state": "published"}$doc$;
comment on column api.framework_edition.version is 'Version, as the publisher writes it.';
comment on column api.framework_edition.edition is 'Edition of the content, from 1.';
comment on column api.framework_edition.title is 'Title.';
comment on column api.framework_edition.published_on is 'When the publisher published it. [nullable]';
comment on column api.framework_edition.requirements is 'How many requirements and headings it has.';
comment on column api.framework_edition.state is 'draft or published.';
