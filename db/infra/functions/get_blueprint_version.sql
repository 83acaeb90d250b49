-- One version as clients see it.
create or replace function infra.get_blueprint_version(version_id bigint)
returns api.blueprint_version
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select d.* from infra.described_blueprint_versions as d where d.id = get_blueprint_version.version_id;
$$;

comment on function infra.get_blueprint_version is
$doc$A version of a blueprint, described.$doc$;

revoke all on function infra.get_blueprint_version from public;
