-- Get the settings of infrastructure.
create or replace function api.get_infrastructure_settings(org_id bigint)
returns api.infrastructure_settings
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_infrastructure_settings.org_id, 'viewer');
    return infra.get_settings(get_infrastructure_settings.org_id);
end;
$$;

comment on function api.get_infrastructure_settings is
$doc$Get how patient an organization is with approvers, owners and providers.

- `org_id`: the chart

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_infrastructure_settings from public;
grant execute on function api.get_infrastructure_settings to remit_api, remit_analyst;
