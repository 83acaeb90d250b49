-- A framework version by the words that clients use: the organization's own before the shared catalogue's.
create or replace function compliance.find_version(
    framework text,
    version text,
    edition integer default null,
    org_id bigint default null
)
returns compliance.framework_versions
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    found_version compliance.framework_versions;
begin
    select v.* into found_version
    from compliance.seek_version(find_version.framework, find_version.version, find_version.edition, find_version.org_id) as v;
    if not found then
        raise exception 'there is no version % of framework %', find_version.version, find_version.framework
            using errcode = 'P0002', table = 'framework_versions', schema = 'compliance',
                hint = 'GET /frameworks lists what there is; give org_id for an organization''s own frameworks.';
    end if;
    return found_version;
end;
$$;

comment on function compliance.find_version is
$doc$A framework version by code and version; without an edition the latest published one, or else the latest draft.

Raises: P0002 not_found$doc$;

revoke all on function compliance.find_version from public;
