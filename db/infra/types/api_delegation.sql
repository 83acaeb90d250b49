-- A delegation as clients see one.
create type api.delegation as (
    id bigint,
    org_id bigint,
    employee_id bigint,
    employee_name text,
    delegate_id bigint,
    delegate_name text,
    starts_at timestamptz,
    ends_at timestamptz,
    reason text,
    revoked_at timestamptz,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.delegation is
$doc$Who decides for whom during an absence.

Example: {"id": 4, "org_id": 7, "employee_id": 40, "employee_name": "Bob", "delegate_id": 42, "delegate_name": "Cyd", "starts_at": "2026-07-01T00:00:00+00:00", "ends_at": "2026-07-15T00:00:00+00:00", "reason": "Holidays.", "revoked_at": null, "version": 1, "created_at": "2026-06-20T09:00:00+00:00", "updated_at": "2026-06-20T09:00:00+00:00"}$doc$;
comment on column api.delegation.id is 'Number, unique in the organization.';
comment on column api.delegation.org_id is 'Organization.';
comment on column api.delegation.employee_id is 'Employee who is away.';
comment on column api.delegation.employee_name is 'Their name; null when they have left. [nullable]';
comment on column api.delegation.delegate_id is 'Employee who decides in their place.';
comment on column api.delegation.delegate_name is 'Their name; null when they have left. [nullable]';
comment on column api.delegation.starts_at is 'From when.';
comment on column api.delegation.ends_at is 'Until when.';
comment on column api.delegation.reason is 'Why. [nullable]';
comment on column api.delegation.revoked_at is 'When it was taken back, or one of the two left. [nullable]';
comment on column api.delegation.version is 'Counts the changes; the ETag.';
comment on column api.delegation.created_at is 'When it was created.';
comment on column api.delegation.updated_at is 'When it last changed.';
