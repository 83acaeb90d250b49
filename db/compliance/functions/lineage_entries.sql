-- What is said about two versions, by keys and with the weight of who says it.
--
-- Of each origin only one pair of editions speaks: these two, or else the nearest that have the same versions.
create or replace function compliance.lineage_entries(from_version_id bigint, to_version_id bigint, owner_id bigint)
returns table (relation text, from_key text, to_key text, origin text, note text, weight integer)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with earlier as materialized (
        select s.id, s.id = v.id as exact, s.edition
        from compliance.framework_versions as v
        inner join compliance.framework_versions as s on s.framework_id = v.framework_id and s.version = v.version
        where v.id = lineage_entries.from_version_id and (s.id = v.id or s.published_at is not null)
    ), later as materialized (
        select s.id, s.id = v.id as exact, s.edition
        from compliance.framework_versions as v
        inner join compliance.framework_versions as s on s.framework_id = v.framework_id and s.version = v.version
        where v.id = lineage_entries.to_version_id and (s.id = v.id or s.published_at is not null)
    ), spoken as materialized (
        select l.owner_id, l.origin, l.from_version_id, l.to_version_id
        from compliance.lineage as l
        where l.from_version_id in (select e.id from earlier as e) and l.to_version_id in (select t.id from later as t)
            and l.owner_id in (0, lineage_entries.owner_id)
            and not (l.from_version_id in (select t.id from later as t) and l.from_version_id <> lineage_entries.from_version_id)
        group by l.owner_id, l.origin, l.from_version_id, l.to_version_id
    ), speaking as materialized (
        select distinct on (s.owner_id, s.origin) s.*
        from spoken as s
        inner join earlier as e on e.id = s.from_version_id
        inner join later as t on t.id = s.to_version_id
        order by s.owner_id, s.origin, t.exact desc, e.exact desc, t.edition desc, e.edition desc
    )
    select l.relation, f.key, t.key, l.origin, l.note,
        (array_position(array['publisher', 'configuration', 'overlay'], l.origin::text) * 2 + (l.owner_id > 0)::integer)
    from speaking as s
    inner join compliance.lineage as l on l.from_version_id = s.from_version_id and l.to_version_id = s.to_version_id
        and l.owner_id = s.owner_id and l.origin = s.origin
    left join compliance.requirements as f on f.version_id = l.from_version_id and f.id = l.from_requirement_id
    left join compliance.requirements as t on t.version_id = l.to_version_id and t.id = l.to_requirement_id;
$$;

comment on function compliance.lineage_entries is
$doc$What publishers, configuration and overlays say about two versions, for an organization (0: everyone).$doc$;

revoke all on function compliance.lineage_entries from public;
