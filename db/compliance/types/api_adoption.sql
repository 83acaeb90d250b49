-- An adoption as clients see one.
create type api.adoption as (
    id bigint,
    org_id bigint,
    code text,
    framework text,
    framework_version text,
    edition integer,
    title text,
    system_id bigint,
    predecessor_id bigint,
    adopted_on date,
    target_on date,
    observation_from timestamptz,
    observation_until timestamptz,
    retired boolean,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.adoption is
$doc$A framework version that an organization holds itself to.

Example: {"id": 5, "org_id": 7, "code": "acme-2026", "framework": "acme-security", "framework_version": "2.1", "edition": 1, "title": "Acme Security Standard 2.1", "system_id": null, "predecessor_id": null, "adopted_on": "2026-01-01", "target_on": "2026-12-31", "observation_from": "2026-07-01T00:00:00+00:00", "observation_until": "2027-01-01T00:00:00+00:00", "retired": false, "version": 1, "created_at": "2026-01-01T09:00:00+00:00", "updated_at": "2026-01-01T09:00:00+00:00"}$doc$;
comment on column api.adoption.id is 'Number, unique in the organization.';
comment on column api.adoption.org_id is 'Organization.';
comment on column api.adoption.code is 'Code, unique in the organization.';
comment on column api.adoption.framework is 'Code of the framework.';
comment on column api.adoption.framework_version is 'Version of the framework.';
comment on column api.adoption.edition is 'Edition of the version.';
comment on column api.adoption.title is 'Title of the framework version.';
comment on column api.adoption.system_id is 'System that it is adopted for; null for the whole organization. [nullable]';
comment on column api.adoption.predecessor_id is 'Adoption that it was upgraded from. [nullable]';
comment on column api.adoption.adopted_on is 'From when.';
comment on column api.adoption.target_on is 'Until when it shall be ready. [nullable]';
comment on column api.adoption.observation_from is 'Begin of the period that an auditor looks at. [nullable]';
comment on column api.adoption.observation_until is 'End of that period, itself outside of it. [nullable]';
comment on column api.adoption.retired is 'Whether it is no longer kept up.';
comment on column api.adoption.version is 'Counts the changes of this adoption; the ETag.';
comment on column api.adoption.created_at is 'When it was adopted here.';
comment on column api.adoption.updated_at is 'When it last changed.';
