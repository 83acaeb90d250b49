-- The hash of what a stored baseline selects, computed from its requirements.
create or replace function compliance.selection_hash(baseline_id bigint)
returns bytea
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select compliance.baseline_hash(b.title, array(
        select r.key::text
        from compliance.baseline_requirements as s
        inner join compliance.requirements as r on r.version_id = s.version_id and r.id = s.requirement_id
        where s.baseline_id = b.id
        order by r.id))
    from compliance.baselines as b
    where b.id = selection_hash.baseline_id;
$$;

comment on function compliance.selection_hash is
$doc$SHA-256 of a stored baseline's title and selected keys, as compliance.baseline_hash makes it; null for none.$doc$;

revoke all on function compliance.selection_hash from public;
