-- The version of the same framework that lineage towards a version comes from.
create or replace function compliance.earlier_version(
    to_version compliance.framework_versions,
    from_version text,
    from_edition integer,
    owner_id bigint
)
returns setof compliance.framework_versions
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select v.*
    from compliance.frameworks as own
    inner join compliance.frameworks as f on f.code = own.code and f.owner_id in (0, own.owner_id, earlier_version.owner_id)
    inner join compliance.framework_versions as v on v.framework_id = f.id
    where own.id = (earlier_version.to_version).framework_id and v.version = earlier_version.from_version
        and v.id <> (earlier_version.to_version).id
        and (earlier_version.from_edition is null or v.edition = earlier_version.from_edition)
    order by f.owner_id desc, v.published_at is null, v.edition desc
    limit 1;
$$;

comment on function compliance.earlier_version is
$doc$Another version of a version's framework; without an edition the latest published one. No row when there is none.$doc$;

revoke all on function compliance.earlier_version from public;
