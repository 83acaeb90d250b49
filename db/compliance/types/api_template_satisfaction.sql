-- A requirement that a control made of a template satisfies.
create type api.template_satisfaction as (
    framework text,
    version text,
    requirement text,
    title text,
    coverage text,
    rationale text
);

comment on type api.template_satisfaction is
$doc$A requirement that a control made of a template satisfies.

Example: {"framework": "acme-security", "version": "2.1", "requirement": "1.1", "title": "Access is granted by role", "coverage": "part", "rationale": "Says who may do what; how people prove who they are is another control."}$doc$;
comment on column api.template_satisfaction.framework is 'Code of the framework.';
comment on column api.template_satisfaction.version is 'Its version.';
comment on column api.template_satisfaction.requirement is 'Key of the requirement.';
comment on column api.template_satisfaction.title is 'Title of the requirement; null while the framework version is not here. [nullable]';
comment on column api.template_satisfaction.coverage is 'full or part.';
comment on column api.template_satisfaction.rationale is 'Why, and what remains. [nullable]';
