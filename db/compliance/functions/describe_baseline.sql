-- A baseline as clients see it, with the keys that it selects.
create or replace function compliance.describe_baseline(baseline_id bigint)
returns api.baseline_selection
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select (b.id, nullif(b.owner_id, 0), f.code, v.version, v.edition, b.code, b.title, b.source,
        array(
            select r.key
            from compliance.baseline_requirements as s
            inner join compliance.requirements as r on r.version_id = s.version_id and r.id = s.requirement_id
            where s.baseline_id = b.id
            order by r.id
        ), encode(b.content_hash, 'hex'), b.created_at)::api.baseline_selection
    from compliance.baselines as b
    inner join compliance.framework_versions as v on v.id = b.version_id
    inner join compliance.frameworks as f on f.id = v.framework_id
    where b.id = describe_baseline.baseline_id;
$$;

comment on function compliance.describe_baseline is
$doc$A baseline by its id, with the keys that it selects.$doc$;

revoke all on function compliance.describe_baseline from public;
