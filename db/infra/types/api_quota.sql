-- A quota as clients see one, with what is left of it.
create type api.quota as (
    id bigint,
    org_id bigint,
    employee_id bigint,
    employee_name text,
    metric text,
    environment text,
    amount numeric,
    used numeric,
    "left" numeric,
    "over" boolean,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.quota is
$doc$A limit on what an employee and everyone below may use together.

Example: {"id": 3, "org_id": 7, "employee_id": 40, "employee_name": "Bob", "metric": "storage", "environment": null, "amount": 500, "used": 480, "left": 20, "over": false, "version": 1, "created_at": "2026-01-02T09:00:00+00:00", "updated_at": "2026-01-02T09:00:00+00:00"}$doc$;
comment on column api.quota.id is 'Number, unique in the organization.';
comment on column api.quota.org_id is 'Organization.';
comment on column api.quota.employee_id is 'Head of the subtree.';
comment on column api.quota.employee_name is 'Their name.';
comment on column api.quota.metric is 'count, storage, vcpu, memory or cost.';
comment on column api.quota.environment is 'Environment that alone counts; null for all. [nullable]';
comment on column api.quota.amount is 'Limit: a number, GiB, cores, or money a month.';
comment on column api.quota.used is 'What is taken of it.';
comment on column api.quota.left is 'What may still be taken; 0 when it is over.';
comment on column api.quota.over is 'Whether more is taken than it allows, since people moved or it was lowered; then only growth is refused.';
comment on column api.quota.version is 'Counts the changes of the limit; the ETag.';
comment on column api.quota.created_at is 'When it was created.';
comment on column api.quota.updated_at is 'When the limit last changed.';
