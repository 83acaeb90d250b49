-- One meter of what a resource costs.
create type api.cost_line as (
    meter text,
    title text,
    quantity numeric,
    unit text,
    price numeric,
    amount numeric
);

comment on type api.cost_line is
$doc$One meter of what a resource costs a month.

Example: {"meter": "aws.s3.storage", "title": "Storage", "quantity": 50, "unit": "GB-month", "price": 0.0245, "amount": 1.225}$doc$;
comment on column api.cost_line.meter is 'What is metered.';
comment on column api.cost_line.title is 'Title.';
comment on column api.cost_line.quantity is 'How many units a month. [nullable]';
comment on column api.cost_line.unit is 'Unit; null when no price is known. [nullable]';
comment on column api.cost_line.price is 'Price of a unit; null when none is known. [nullable]';
comment on column api.cost_line.amount is 'Quantity times price. [nullable]';
