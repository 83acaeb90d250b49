-- One framework version, in the shape that clients see.
create or replace function compliance.get_version(version_id bigint)
returns api.framework_version
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    described api.framework_version;
begin
    select d.* into described from compliance.described_versions as d where d.id = get_version.version_id;
    return described;
end;
$$;

comment on function compliance.get_version is
$doc$A framework version by its id.$doc$;

revoke all on function compliance.get_version from public;
