-- The settings of an organization; without a row, the defaults of the table's columns (a test compares them).
create or replace function infra.settings_of(org_id bigint)
returns infra.settings
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    found_settings infra.settings;
begin
    select s.* into found_settings from infra.settings as s where s.org_id = settings_of.org_id;
    if not found then
        found_settings.org_id := settings_of.org_id;
        found_settings.approval_deadline := 'P3D';
        found_settings.reminder_after := 'P1D';
        found_settings.expiry_warning := 'P7D';
        found_settings.evidence_interval := 'P1D';
        found_settings.maximum_attempts := 8;
        found_settings.version := 0;
    end if;
    return found_settings;
end;
$$;

comment on function infra.settings_of is
$doc$How patient an organization is; version 0 when it never said so.$doc$;

revoke all on function infra.settings_of from public;
