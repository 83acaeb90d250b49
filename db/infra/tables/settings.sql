-- How patient an organization is. Without a row the defaults of the columns hold.
create table infra.settings (
    org_id bigint not null,
    approval_deadline interval not null default 'P3D',
    reminder_after interval not null default 'P1D',
    expiry_warning interval not null default 'P7D',
    evidence_interval interval not null default 'P1D',
    maximum_attempts integer not null default 8,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint settings_pkey primary key (org_id),
    constraint settings_chart_exists foreign key (org_id) references org.org_charts (id) on delete cascade,
    constraint settings_are_positive check (
        least(approval_deadline, reminder_after, evidence_interval) >= interval '1 minute' and expiry_warning >= interval '0'
        and greatest(approval_deadline, reminder_after, evidence_interval, expiry_warning) <= interval '10 years'
        and maximum_attempts >= 1 and maximum_attempts <= 100
    )
);

alter table infra.settings enable row level security;

comment on table infra.settings is 'Settings of organizations.';
comment on column infra.settings.org_id is 'Organization.';
comment on column infra.settings.approval_deadline is 'How long an approver has before it goes to their manager.';
comment on column infra.settings.reminder_after is 'How long before they are reminded, and between reminders.';
comment on column infra.settings.expiry_warning is 'How long before its end the owner of a resource is warned.';
comment on column infra.settings.evidence_interval is 'How often an unchanged observation is evidence anew.';
comment on column infra.settings.maximum_attempts is 'How often a worker tries before a resource has failed.';
comment on column infra.settings.version is 'Counts the changes of this row; the ETag.';
comment on column infra.settings.created_at is 'When it was created.';
comment on column infra.settings.updated_at is 'Start of the transaction of the last change.';
