-- Whether every published framework version still says what it said when it was published.
create or replace function compliance.check_frameworks()
returns table (problem text, detail text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select 'framework_changed', format('version %s: %s %s, edition %s, no longer has the hash that it was published with', v.id, f.code, v.version, v.edition)
    from compliance.framework_versions as v
    inner join compliance.frameworks as f on f.id = v.framework_id
    where v.published_at is not null and v.content_hash is distinct from compliance.version_hash(v.id)
    order by v.id;
$$;

comment on function compliance.check_frameworks is
$doc$One row for each published framework version whose content was changed; none when all is well.$doc$;

revoke all on function compliance.check_frameworks from public;
