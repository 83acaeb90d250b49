-- An employee as clients see one.
create type api.employee as (
    id bigint,
    org_id bigint,
    name text,
    title text,
    manager_id bigint,
    email text,
    external_key text,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.employee is
$doc$An employee.

Example: {"id": 42, "org_id": 7, "name": "Ana Diaz", "title": "Head of Data", "manager_id": 40, "email": "ana@example.com", "external_key": "E-1042", "version": 2, "created_at": "2026-03-02T09:30:00+00:00", "updated_at": "2026-04-01T08:00:00+00:00"}$doc$;
comment on column api.employee.id is 'Number, unique in the chart.';
comment on column api.employee.org_id is 'Organization chart.';
comment on column api.employee.name is 'Full name.';
comment on column api.employee.title is 'Job title. [nullable]';
comment on column api.employee.manager_id is 'Whom the employee answers to; null for the CEO. [nullable]';
comment on column api.employee.email is 'Work address. [nullable]';
comment on column api.employee.external_key is 'Key for imports and exports.';
comment on column api.employee.version is 'Counts the changes of this employee; the ETag.';
comment on column api.employee.created_at is 'When the employee was created.';
comment on column api.employee.updated_at is 'When the employee last changed.';
