-- A requirement that a control may satisfy as well.
create type api.control_suggestion as (
    control_id bigint,
    control text,
    framework text,
    framework_version text,
    edition integer,
    requirement text,
    requirement_code text,
    requirement_title text,
    coverage text,
    origin text,
    because_framework text,
    because_version text,
    because_requirement text,
    relation text,
    rationale text,
    not_covered text,
    source text,
    source_date date,
    adopted boolean
);

comment on type api.control_suggestion is
$doc$A requirement that a control may satisfy as well: a mapping or the control's template says so, and a person decides.

Example: {"control_id": 12, "control": "access-review", "framework": "acme-payments", "framework_version": "4", "edition": 1, "requirement": "7.2", "requirement_code": "7.2", "requirement_title": "Access is reviewed twice a year", "coverage": "full", "origin": "mapping", "because_framework": "acme-security", "because_version": "2.1", "because_requirement": "1.4", "relation": "superset", "rationale": "Both ask for a review.", "not_covered": null, "source": "Acme", "source_date": "2026-01-31", "adopted": true}$doc$;
comment on column api.control_suggestion.control_id is 'Control.';
comment on column api.control_suggestion.control is 'Code of the control.';
comment on column api.control_suggestion.framework is 'Code of the framework.';
comment on column api.control_suggestion.framework_version is 'Version of the framework.';
comment on column api.control_suggestion.edition is 'Edition of the version.';
comment on column api.control_suggestion.requirement is 'Key of the requirement.';
comment on column api.control_suggestion.requirement_code is 'Identifier as the version prints it.';
comment on column api.control_suggestion.requirement_title is 'Title of the requirement.';
comment on column api.control_suggestion.coverage is 'full or part, as far as the origin can tell.';
comment on column api.control_suggestion.origin is 'mapping or template.';
comment on column api.control_suggestion.because_framework is 'Framework of the requirement that the control satisfies already. [nullable]';
comment on column api.control_suggestion.because_version is 'Its version. [nullable]';
comment on column api.control_suggestion.because_requirement is 'Its key. [nullable]';
comment on column api.control_suggestion.relation is 'What the satisfied requirement is to this one: equal, equivalent, subset, superset or intersects. [nullable]';
comment on column api.control_suggestion.rationale is 'Why. [nullable]';
comment on column api.control_suggestion.not_covered is 'What of this requirement the satisfied one does not ask for. [nullable]';
comment on column api.control_suggestion.source is 'Whose mapping it is; the template''s code.';
comment on column api.control_suggestion.source_date is 'Date of the mapping. [nullable]';
comment on column api.control_suggestion.adopted is 'Whether the organization has adopted that framework version.';
