-- The hash of all that a framework version says: what publishing pins and doctor computes again.
create or replace function compliance.version_hash(version_id bigint)
returns bytea
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select sha256(convert_to(jsonb_build_array(
        f.code, v.version, v.edition, v.title, v.language, v.published_on, v.source, v.vocabulary,
        (
            select jsonb_agg(jsonb_build_array(
                r.path::text, r.key, r.code, r.kind, r.title, r.text, r.assessable, r.withdrawn, r.properties) order by r.id)
            from compliance.requirements as r
            where r.version_id = v.id
        ))::text, 'UTF8'))
    from compliance.framework_versions as v
    inner join compliance.frameworks as f on f.id = v.framework_id
    where v.id = version_hash.version_id;
$$;

comment on function compliance.version_hash is
$doc$SHA-256 over a framework version and all its requirements in order.$doc$;

revoke all on function compliance.version_hash from public;
