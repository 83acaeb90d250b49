-- What was true of an employee during a period.
create type api.employment_period as (
    id bigint,
    org_id bigint,
    name text,
    title text,
    manager_id bigint,
    email text,
    external_key text,
    version bigint,
    valid_from timestamptz,
    valid_until timestamptz
);

comment on type api.employment_period is
$doc$What was true of an employee, from when to when.

Example: {"id": 42, "org_id": 7, "name": "Ana Diaz", "title": "Analyst", "manager_id": 41, "email": null, "external_key": "E-1042", "version": 1, "valid_from": "2026-03-02T09:30:00+00:00", "valid_until": "2026-04-01T08:00:00+00:00"}$doc$;
comment on column api.employment_period.id is 'Employee.';
comment on column api.employment_period.org_id is 'Organization chart.';
comment on column api.employment_period.name is 'Full name.';
comment on column api.employment_period.title is 'Job title. [nullable]';
comment on column api.employment_period.manager_id is 'Whom the employee answered to; null for the CEO. [nullable]';
comment on column api.employment_period.email is 'Work address. [nullable]';
comment on column api.employment_period.external_key is 'Key for imports and exports.';
comment on column api.employment_period.version is 'Version of the employee.';
comment on column api.employment_period.valid_from is 'From this instant on.';
comment on column api.employment_period.valid_until is 'Until just before this instant; null: still true. [nullable]';
