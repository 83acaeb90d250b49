-- The framework version that words mean, if there is one: the organization's own before the shared catalogue's.
create or replace function compliance.seek_version(framework text, version text, edition integer, org_id bigint)
returns setof compliance.framework_versions
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select v.*
    from compliance.frameworks as f
    inner join compliance.framework_versions as v on v.framework_id = f.id
    where f.code = seek_version.framework and f.owner_id in (0, seek_version.org_id) and v.version = seek_version.version
        and (seek_version.edition is null or v.edition = seek_version.edition)
    order by f.owner_id desc, v.published_at is null, v.edition desc
    limit 1;
$$;

comment on function compliance.seek_version is
$doc$The framework version of a code and version; without an edition the latest published one, or else the latest draft. No row when there is none.$doc$;

revoke all on function compliance.seek_version from public;
