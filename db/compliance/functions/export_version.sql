-- A framework version as its configuration: what its owner would import to have it again.
create or replace function compliance.export_version(own compliance.framework_versions)
returns json
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select ('{' || string_agg(to_json(p.key)::text || ': ' || p.value::text, ', ' order by p.position) filter (where p.value is not null) || '}')::json
    from compliance.frameworks as f
    cross join lateral (values
        (1, 'framework', json_strip_nulls(json_build_object(
            'code', f.code, 'name', f.name, 'publisher', f.publisher, 'text_rights', f.text_rights, 'description', f.description))),
        (2, 'version', json_strip_nulls(json_build_object(
            'version', (export_version.own).version, 'edition', nullif((export_version.own).edition, 1), 'title', (export_version.own).title,
            'language', (export_version.own).language, 'published_on', (export_version.own).published_on, 'source', (export_version.own).source))),
        (3, 'vocabulary', nullif(nullif((export_version.own).vocabulary, '{}'), 'null')::json),
        (4, 'requirements', compliance.export_nodes((export_version.own).id, (export_version.own).vocabulary)),
        (5, 'baselines', (
            select json_agg(json_strip_nulls(json_build_object('code', b.code, 'title', b.title, 'source', b.source, 'include', array(
                select r.key
                from compliance.baseline_requirements as s
                inner join compliance.requirements as r on r.version_id = s.version_id and r.id = s.requirement_id
                where s.baseline_id = b.id
                order by r.id), 'with_children', false, 'with_parents', false)) order by b.id)
            from compliance.baselines as b
            where b.version_id = (export_version.own).id and b.owner_id = (export_version.own).owner_id)),
        (6, 'lineage', compliance.export_lineage(export_version.own))
    ) as p(position, key, value)
    where f.id = (export_version.own).framework_id;
$$;

comment on function compliance.export_version is
$doc$A framework version as a framework document, its keys in the order in which people read them.$doc$;

revoke all on function compliance.export_version from public;
