-- How patient an organization is, as clients see it.
create type api.infrastructure_settings as (
    org_id bigint,
    approval_deadline compliance.duration,
    reminder_after compliance.duration,
    expiry_warning compliance.duration,
    evidence_interval compliance.duration,
    maximum_attempts integer,
    version bigint,
    updated_at timestamptz
);

comment on type api.infrastructure_settings is
$doc$How patient an organization is with approvers, owners and providers.

Example: {"org_id": 7, "approval_deadline": "P3D", "reminder_after": "P1D", "expiry_warning": "P7D", "evidence_interval": "P1D", "maximum_attempts": 8, "version": 1, "updated_at": "2026-01-02T09:00:00+00:00"}$doc$;
comment on column api.infrastructure_settings.org_id is 'Organization.';
comment on column api.infrastructure_settings.approval_deadline is 'How long an approver has before it goes to their manager.';
comment on column api.infrastructure_settings.reminder_after is 'How long before they are reminded, and between reminders.';
comment on column api.infrastructure_settings.expiry_warning is 'How long before its end the owner of a resource is warned.';
comment on column api.infrastructure_settings.evidence_interval is 'How often an unchanged observation is evidence anew.';
comment on column api.infrastructure_settings.maximum_attempts is 'How often a worker tries before a resource has failed.';
comment on column api.infrastructure_settings.version is 'Counts the changes; the ETag. 0 when the organization has never changed them.';
comment on column api.infrastructure_settings.updated_at is 'When they last changed; null when the organization has never changed them. [nullable]';
