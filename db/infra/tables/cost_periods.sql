-- What a resource cost a month, from when to when, and who answered for it. Months are summed from these.
create table infra.cost_periods (
    org_id bigint not null,
    resource_id bigint not null,
    owner_id bigint not null,
    monthly_cost numeric not null,
    currency text not null,
    valid_during tstzrange not null,
    constraint cost_periods_pkey primary key (org_id, resource_id, valid_during without overlaps),
    constraint cost_periods_cost_is_not_negative check (monthly_cost >= 0)
);

-- Rows that are taken away again, so that no GiST index is a single page: see org.employee_history.
insert into infra.cost_periods (org_id, resource_id, owner_id, monthly_cost, currency, valid_during)
select -n, 0, 0, 0, 'XXX', '[epoch,)' from generate_series(1, 1000) as n;

delete from infra.cost_periods;

alter table infra.cost_periods add constraint cost_periods_resource_exists
foreign key (org_id, resource_id) references infra.resources (org_id, id);

create index cost_periods_owner on infra.cost_periods (owner_id);

alter table infra.cost_periods enable row level security;

comment on table infra.cost_periods is 'Cost over time.';
comment on column infra.cost_periods.org_id is 'Organization.';
comment on column infra.cost_periods.resource_id is 'Resource.';
comment on column infra.cost_periods.owner_id is 'Employee who answers for the cost: of open periods the owner; the manager when they leave.';
comment on column infra.cost_periods.monthly_cost is 'Cost of a month.';
comment on column infra.cost_periods.currency is 'ISO 4217.';
comment on column infra.cost_periods.valid_during is 'From when to when; open while it goes on.';
