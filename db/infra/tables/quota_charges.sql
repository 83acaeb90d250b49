-- Which reservation counts against which quota, as the chart is now. Kept by the rules: the difference to what should be is what changes usage.
create table infra.quota_charges (
    org_id bigint not null,
    quota_id bigint not null,
    resource_id bigint not null,
    amount numeric not null,
    constraint quota_charges_pkey primary key (org_id, quota_id, resource_id),
    constraint quota_charges_quota_exists foreign key (org_id, quota_id) references infra.quotas (org_id, id) on delete cascade,
    constraint quota_charges_resource_exists foreign key (org_id, resource_id) references infra.resources (org_id, id),
    constraint quota_charges_amount_is_positive check (amount > 0)
);

create index quota_charges_resource on infra.quota_charges (org_id, resource_id);

alter table infra.quota_charges enable row level security;

comment on table infra.quota_charges is 'Charges of quotas; kept by the rules.';
comment on column infra.quota_charges.org_id is 'Organization.';
comment on column infra.quota_charges.quota_id is 'Quota.';
comment on column infra.quota_charges.resource_id is 'Resource.';
comment on column infra.quota_charges.amount is 'How much.';
