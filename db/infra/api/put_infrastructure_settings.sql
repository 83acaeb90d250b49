-- Set how patient an organization is: what is absent stays as it is, or at the default.
create or replace function api.put_infrastructure_settings(
    org_id bigint,
    approval_deadline compliance.duration default null,
    reminder_after compliance.duration default null,
    expiry_warning compliance.duration default null,
    evidence_interval compliance.duration default null,
    maximum_attempts integer default null,
    expected_version bigint default null
)
returns api.infrastructure_settings
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    settings infra.settings;
begin
    perform org.authorize(put_infrastructure_settings.org_id, 'editor');
    perform infra.hold_chart(put_infrastructure_settings.org_id);
    perform from infra.settings as s where s.org_id = put_infrastructure_settings.org_id for no key update;
    settings := infra.settings_of(put_infrastructure_settings.org_id);
    perform kernel.check_version(settings.version, put_infrastructure_settings.expected_version);
    settings.approval_deadline := coalesce(put_infrastructure_settings.approval_deadline::interval, settings.approval_deadline);
    settings.reminder_after := coalesce(put_infrastructure_settings.reminder_after::interval, settings.reminder_after);
    settings.expiry_warning := coalesce(put_infrastructure_settings.expiry_warning::interval, settings.expiry_warning);
    settings.evidence_interval := coalesce(put_infrastructure_settings.evidence_interval::interval, settings.evidence_interval);
    settings.maximum_attempts := coalesce(put_infrastructure_settings.maximum_attempts, settings.maximum_attempts);
    insert into infra.settings as s (
        org_id, approval_deadline, reminder_after, expiry_warning, evidence_interval, maximum_attempts)
    values (
        settings.org_id, settings.approval_deadline, settings.reminder_after, settings.expiry_warning, settings.evidence_interval,
        settings.maximum_attempts)
    on conflict on constraint settings_pkey do update
    set approval_deadline = excluded.approval_deadline, reminder_after = excluded.reminder_after,
        expiry_warning = excluded.expiry_warning, evidence_interval = excluded.evidence_interval,
        maximum_attempts = excluded.maximum_attempts
    where (s.approval_deadline, s.reminder_after, s.expiry_warning, s.evidence_interval, s.maximum_attempts)
        is distinct from (
            excluded.approval_deadline, excluded.reminder_after, excluded.expiry_warning, excluded.evidence_interval,
            excluded.maximum_attempts);
    return infra.get_settings(settings.org_id);
end;
$$;

comment on function api.put_infrastructure_settings is
$doc$Set how patient an organization is with approvers, owners and providers.

What is absent stays as it is. A new deadline counts for approvals that are asked for from now on.

- `org_id`: the chart
- `approval_deadline`: how long an approver has before it goes to their manager
- `reminder_after`: how long before they are reminded, and between reminders
- `expiry_warning`: how long before its end the owner of a resource is warned
- `evidence_interval`: how often an unchanged observation is evidence anew
- `maximum_attempts`: how often a worker tries before a resource has failed, 1 to 100
- `expected_version`: refuse when the settings are at another version

Example: {"approval_deadline": "P2D", "reminder_after": "PT12H"}

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, 23514 invalid_duration, 23514 invalid_settings$doc$;

revoke all on function api.put_infrastructure_settings from public;
grant execute on function api.put_infrastructure_settings to remit_api;
