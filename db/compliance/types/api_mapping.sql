-- A mapping between requirements of two frameworks, seen from one of them.
create type api.mapping as (
    id bigint,
    org_id bigint,
    framework text,
    version text,
    edition integer,
    requirement text,
    title text,
    relation text,
    other_framework text,
    other_version text,
    other_edition integer,
    other_requirement text,
    other_title text,
    inverted boolean,
    rationale text,
    not_covered text,
    source text,
    source_date date
);

comment on type api.mapping is
$doc$How a requirement is related to one of another framework. It suggests; it never decides.

Example: {"id": 8, "org_id": null, "framework": "acme-security", "version": "2.1", "edition": 1, "requirement": "1.1", "title": "Access is granted by role", "relation": "superset", "other_framework": "acme-payments", "other_version": "4", "other_edition": 1, "other_requirement": "7.2", "other_title": "Roles decide who sees card data", "inverted": false, "rationale": "Both ask for roles.", "not_covered": null, "source": "Acme", "source_date": "2026-01-31"}$doc$;
comment on column api.mapping.id is 'Number.';
comment on column api.mapping.org_id is 'Organization whose own it is; null in the shared catalogue. [nullable]';
comment on column api.mapping.framework is 'Framework that was asked for; else the first of the mapping.';
comment on column api.mapping.version is 'Its version.';
comment on column api.mapping.edition is 'Edition of the version.';
comment on column api.mapping.requirement is 'Key of its requirement.';
comment on column api.mapping.title is 'Title of the requirement.';
comment on column api.mapping.relation is 'What the requirement is to the other: equal, equivalent, subset, superset or intersects.';
comment on column api.mapping.other_framework is 'The other framework.';
comment on column api.mapping.other_version is 'Its version.';
comment on column api.mapping.other_edition is 'Edition of that version.';
comment on column api.mapping.other_requirement is 'Key of its requirement.';
comment on column api.mapping.other_title is 'Title of that requirement.';
comment on column api.mapping.inverted is 'Whether the source says it the other way round.';
comment on column api.mapping.rationale is 'Why.';
comment on column api.mapping.not_covered is 'What of the source''s second requirement its first does not ask for. [nullable]';
comment on column api.mapping.source is 'Whose mapping it is.';
comment on column api.mapping.source_date is 'Its date.';
