-- What publisher and configuration of a version say about earlier ones; null when it says nothing.
--
-- The edition is said where a reader would not find the same one without it.
create or replace function compliance.export_lineage(to_version compliance.framework_versions)
returns json
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select json_agg(json_strip_nulls(json_build_object(
        'from_version', p.version,
        'from_edition', case when p.id <> (
            select e.id from compliance.earlier_version(export_lineage.to_version, p.version, null, (export_lineage.to_version).owner_id) as e
        ) then p.edition end,
        'origin', nullif(p.origin, 'configuration'),
        'entries', p.entries)) order by p.id, p.origin)
    from (
        select v.id, v.version::text as version, v.edition, l.origin::text as origin, json_agg(json_strip_nulls(json_build_object(
            'relation', l.relation, 'from', f.key, 'to', t.key, 'note', l.note)) order by l.id) as entries
        from compliance.lineage as l
        inner join compliance.framework_versions as v on v.id = l.from_version_id
        left join compliance.requirements as f on f.version_id = l.from_version_id and f.id = l.from_requirement_id
        left join compliance.requirements as t on t.version_id = l.to_version_id and t.id = l.to_requirement_id
        where l.to_version_id = (export_lineage.to_version).id and l.owner_id = (export_lineage.to_version).owner_id
            and l.origin in ('publisher', 'configuration')
        group by v.id, v.version, v.edition, l.origin
    ) as p;
$$;

comment on function compliance.export_lineage is
$doc$The lineage of publisher and configuration towards a version, as its configuration has it.$doc$;

revoke all on function compliance.export_lineage from public;
