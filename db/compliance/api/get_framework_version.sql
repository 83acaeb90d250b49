-- One version of a framework.
create or replace function api.get_framework_version(
    code kernel.label,
    version kernel.label,
    edition integer default null,
    org_id bigint default null
)
returns api.framework_version
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    own compliance.framework_versions;
begin
    perform org.authorize_catalogue(get_framework_version.org_id, 'viewer');
    own := compliance.find_version(
        get_framework_version.code, get_framework_version.version, get_framework_version.edition, get_framework_version.org_id);
    return compliance.get_version(own.id);
end;
$$;

comment on function api.get_framework_version is
$doc$Get a version of a framework.

- `code`: code of the framework
- `version`: version, as the publisher writes it
- `edition`: edition of the version; the latest published one when absent
- `org_id`: organization that asks, for its own frameworks

Raises: 42501 forbidden, P0002 not_found$doc$;

revoke all on function api.get_framework_version from public;
grant execute on function api.get_framework_version to remit_api, remit_analyst;
