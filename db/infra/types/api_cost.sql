-- What resources cost in a month.
create type api.cost as (
    month date,
    environment text,
    blueprint text,
    resources bigint,
    cost numeric,
    currency text
);

comment on type api.cost is
$doc$What resources cost in a month, by environment and blueprint.

Example: {"month": "2026-11-01", "environment": "staging", "blueprint": "aws/s3-bucket", "resources": 12, "cost": 14.7, "currency": "USD"}$doc$;
comment on column api.cost.month is 'First day of the month, in UTC.';
comment on column api.cost.environment is 'Code of the environment.';
comment on column api.cost.blueprint is 'Code of the blueprint.';
comment on column api.cost.resources is 'Resources that cost something in it.';
comment on column api.cost.cost is 'What they cost; of the present month until now.';
comment on column api.cost.currency is 'ISO 4217.';
