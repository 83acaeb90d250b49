-- One requirement that a version of a control satisfies, as clients see it.
create type api.satisfaction as (
    id bigint,
    control_id bigint,
    number integer,
    framework text,
    framework_version text,
    edition integer,
    requirement text,
    requirement_code text,
    requirement_title text,
    coverage text,
    rationale text,
    review text,
    upgrade_id bigint,
    carried_from bigint,
    recorded_at timestamptz
);

comment on type api.satisfaction is
$doc$A requirement that a version of a control satisfies.

Example: {"id": 90, "control_id": 12, "number": 2, "framework": "acme-security", "framework_version": "2.1", "edition": 1, "requirement": "1.4", "requirement_code": "1.4", "requirement_title": "Access is reviewed", "coverage": "full", "rationale": "Every account is looked at.", "review": "reviewed", "upgrade_id": null, "carried_from": null, "recorded_at": "2026-03-02T09:30:00+00:00"}$doc$;
comment on column api.satisfaction.id is 'Number of the record.';
comment on column api.satisfaction.control_id is 'Control.';
comment on column api.satisfaction.number is 'Version of the control.';
comment on column api.satisfaction.framework is 'Code of the framework.';
comment on column api.satisfaction.framework_version is 'Version of the framework.';
comment on column api.satisfaction.edition is 'Edition of the version.';
comment on column api.satisfaction.requirement is 'Key of the requirement.';
comment on column api.satisfaction.requirement_code is 'Identifier as the version prints it.';
comment on column api.satisfaction.requirement_title is 'Title of the requirement.';
comment on column api.satisfaction.coverage is 'full or part.';
comment on column api.satisfaction.rationale is 'Why, and what remains. [nullable]';
comment on column api.satisfaction.review is 'reviewed, or carried over by an upgrade and not reviewed yet.';
comment on column api.satisfaction.upgrade_id is 'Upgrade that carried it over. [nullable]';
comment on column api.satisfaction.carried_from is 'Record of the earlier framework version that it was carried over from. [nullable]';
comment on column api.satisfaction.recorded_at is 'When it was recorded.';
