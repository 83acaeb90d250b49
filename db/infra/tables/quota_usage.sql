-- How much of a quota is taken. Kept by the rules alone; its row is the mutex of everyone who reserves below the quota.
--
-- A row of its own, so that a reservation makes no quota's ETag stale.
create table infra.quota_usage (
    org_id bigint not null,
    quota_id bigint not null,
    used numeric not null default 0,
    constraint quota_usage_pkey primary key (org_id, quota_id),
    constraint quota_usage_quota_exists foreign key (org_id, quota_id) references infra.quotas (org_id, id) on delete cascade,
    constraint quota_usage_is_not_negative check (used >= 0)
);

alter table infra.quota_usage enable row level security;

comment on table infra.quota_usage is 'Used part of quotas; kept by the rules.';
comment on column infra.quota_usage.org_id is 'Organization.';
comment on column infra.quota_usage.quota_id is 'Quota.';
comment on column infra.quota_usage.used is 'Sum of its charges.';
