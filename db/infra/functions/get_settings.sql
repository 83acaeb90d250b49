-- The settings of an organization as clients see them.
create or replace function infra.get_settings(org_id bigint)
returns api.infrastructure_settings
language plpgsql stable
set search_path = pg_catalog, pg_temp
set intervalstyle = 'iso_8601'
as $$
declare
    settings infra.settings := infra.settings_of(get_settings.org_id);
begin
    return (
        settings.org_id, settings.approval_deadline::text, settings.reminder_after::text, settings.expiry_warning::text,
        settings.evidence_interval::text, settings.maximum_attempts, settings.version, settings.updated_at
    )::api.infrastructure_settings;
end;
$$;

comment on function infra.get_settings is
$doc$The settings of an organization, or the defaults.$doc$;

revoke all on function infra.get_settings from public;
