-- A price as clients see it.
create type api.price as (
    id bigint,
    org_id bigint,
    meter text,
    region text,
    unit text,
    price numeric,
    currency text,
    source text,
    valid_from date,
    valid_until date
);

comment on type api.price is
$doc$What one unit of a meter costs for a month, in a region, from a day on.

Example: {"id": 1, "org_id": null, "meter": "aws.s3.storage", "region": "eu-west-1", "unit": "GiB-month", "price": 0.023, "currency": "USD", "source": "Rounded list price.", "valid_from": "2026-11-01", "valid_until": null}$doc$;
comment on column api.price.id is 'Number.';
comment on column api.price.org_id is 'Organization whose own it is; null in the shared catalogue. [nullable]';
comment on column api.price.meter is 'What is metered.';
comment on column api.price.region is 'Region; * for all that have no price of their own.';
comment on column api.price.unit is 'Unit of the quantity.';
comment on column api.price.price is 'Price of one unit for a month.';
comment on column api.price.currency is 'ISO 4217.';
comment on column api.price.source is 'Where the price comes from.';
comment on column api.price.valid_from is 'First day.';
comment on column api.price.valid_until is 'Day from which it holds no more; null while it goes on. [nullable]';
