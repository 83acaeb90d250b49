-- A control as clients see one: what it says now, and who answers for it.
create type api.control as (
    id bigint,
    org_id bigint,
    code text,
    title text,
    description text,
    status text,
    owner_id bigint,
    template_code text,
    number integer,
    valid_from timestamptz,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.control is
$doc$A control: what it says now, and who answers for it.

Example: {"id": 12, "org_id": 7, "code": "access-review", "title": "Access is reviewed every quarter", "description": "Owners of systems review every account each quarter.", "status": "implemented", "owner_id": 42, "template_code": "access-review", "number": 2, "valid_from": "2026-04-01T00:00:00+00:00", "version": 3, "created_at": "2026-03-02T09:30:00+00:00", "updated_at": "2026-04-01T08:00:00+00:00"}$doc$;
comment on column api.control.id is 'Number.';
comment on column api.control.org_id is 'Organization.';
comment on column api.control.code is 'Code, unique in the organization.';
comment on column api.control.title is 'Title of the version in force.';
comment on column api.control.description is 'What is done. [nullable]';
comment on column api.control.status is 'planned, implemented or retired.';
comment on column api.control.owner_id is 'Employee who answers for it; the manager when they leave.';
comment on column api.control.template_code is 'Template that it was made from. [nullable]';
comment on column api.control.number is 'Version that is in force, or the first to come.';
comment on column api.control.valid_from is 'Since when that version is in force.';
comment on column api.control.version is 'Counts the changes of the control; the ETag.';
comment on column api.control.created_at is 'When it was created.';
comment on column api.control.updated_at is 'When it last changed.';
