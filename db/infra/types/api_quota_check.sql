-- What one quota says of one request.
create type api.quota_check as (
    quota_id bigint,
    employee_id bigint,
    employee_name text,
    metric text,
    environment text,
    amount numeric,
    used numeric,
    needed numeric,
    "left" numeric,
    exceeded boolean
);

comment on type api.quota_check is
$doc$What one quota says of what is asked for.

Example: {"quota_id": 3, "employee_id": 40, "employee_name": "Bob", "metric": "storage", "environment": null, "amount": 500, "used": 480, "needed": 50, "left": 20, "exceeded": true}$doc$;
comment on column api.quota_check.quota_id is 'Quota.';
comment on column api.quota_check.employee_id is 'Head of the subtree that it limits.';
comment on column api.quota_check.employee_name is 'Their name.';
comment on column api.quota_check.metric is 'What it limits.';
comment on column api.quota_check.environment is 'Environment that alone counts; null for all. [nullable]';
comment on column api.quota_check.amount is 'The limit.';
comment on column api.quota_check.used is 'What is taken of it.';
comment on column api.quota_check.needed is 'What would be taken besides.';
comment on column api.quota_check.left is 'What may still be taken; 0 when it is over.';
comment on column api.quota_check.exceeded is 'Whether it would be too much.';
