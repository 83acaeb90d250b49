-- A framework version as its configuration, which can be imported again.
create or replace function api.export_framework(
    code kernel.label,
    version kernel.label,
    edition integer default null,
    org_id bigint default null
)
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    own compliance.framework_versions;
begin
    perform org.authorize_catalogue(export_framework.org_id, 'viewer');
    own := compliance.find_version(export_framework.code, export_framework.version, export_framework.edition, export_framework.org_id);
    return compliance.export_version(own);
end;
$$;

comment on function api.export_framework is
$doc$Export a framework version as the configuration that imports it: requirements, baselines, and lineage of publisher and configuration.

- `code`: code of the framework
- `version`: version, as the publisher writes it
- `edition`: edition of the version; the latest published one when absent
- `org_id`: organization that asks, for its own frameworks

Raises: 42501 forbidden, P0002 not_found$doc$;

revoke all on function api.export_framework from public;
grant execute on function api.export_framework to remit_api, remit_analyst;
