-- How much of each metric a resource holds: the larger of what runs and what was asked for. Kept by the rules.
create table infra.reservations (
    org_id bigint not null,
    resource_id bigint not null,
    metric infra.metric not null,
    amount numeric not null,
    constraint reservations_pkey primary key (org_id, resource_id, metric),
    constraint reservations_resource_exists foreign key (org_id, resource_id) references infra.resources (org_id, id),
    constraint reservations_amount_is_positive check (amount > 0 and amount < 'infinity')
);

alter table infra.reservations enable row level security;

comment on table infra.reservations is 'Reservations; kept by the rules.';
comment on column infra.reservations.org_id is 'Organization.';
comment on column infra.reservations.resource_id is 'Resource.';
comment on column infra.reservations.metric is 'Metric.';
comment on column infra.reservations.amount is 'How much.';
