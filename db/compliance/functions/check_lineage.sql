-- What is wrong with lineage entries between two versions.
create or replace function compliance.check_lineage(from_version_id bigint, to_version_id bigint, entries jsonb, pointer text)
returns api.document_violation[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with given as materialized (
        select check_lineage.pointer || '/' || (e.position - 1) as pointer, e.document, e.document ->> 'relation' as relation,
            e.document ->> 'from' as from_key, e.document ->> 'to' as to_key,
            jsonb_typeof(e.document) = 'object' and e.document - '{relation,from,to}'::text[] = '{}'
                and not jsonb_path_exists(e.document, '$.* ? (@.type() != "string" || @ == "")') and e.document ? 'relation' as plain
        from jsonb_array_elements(check_lineage.entries) with ordinality as e(document, position)
    ), problems as (
        select p.pointer, p.message
        from given as g
        cross join lateral unnest(compliance.check_fields(g.document, g.pointer, '{"relation": "line!", "from": "line", "to": "line", "note": "prose"}')) as p
        where not g.plain
        union all
        select g.pointer || '/relation', format('there is no relation %s', g.relation)
        from given as g
        where g.relation not in ('same', 'reworded', 'moved', 'merged', 'split', 'withdrawn', 'reinstated', 'new')
        union all
        select g.pointer || '/from', case when g.from_key is null then format('%s needs from', g.relation) else 'new has no from' end
        from given as g
        where g.relation in ('same', 'reworded', 'moved', 'merged', 'split', 'withdrawn') and g.from_key is null
            or g.relation = 'new' and g.from_key is not null
        union all
        select g.pointer || '/to', format('%s needs to', g.relation)
        from given as g
        where g.relation in ('same', 'reworded', 'moved', 'merged', 'split', 'reinstated', 'new') and g.to_key is null
        union all
        select g.pointer || '/from', format('the earlier version has no requirement %s', g.from_key)
        from given as g
        where g.from_key is not null
            and g.from_key not in (select r.key from compliance.requirements as r where r.version_id = check_lineage.from_version_id)
        union all
        select g.pointer || '/to', format('the later version has no requirement %s', g.to_key)
        from given as g
        where g.to_key is not null
            and g.to_key not in (select r.key from compliance.requirements as r where r.version_id = check_lineage.to_version_id)
        union all
        select min(g.pointer), format('%s to %s is said twice', coalesce(g.from_key, 'nothing'), coalesce(g.to_key, 'nothing'))
        from given as g
        group by g.from_key, g.to_key
        having count(*) > 1
    )

    select coalesce(array_agg((p.pointer, '22023', p.message)::api.document_violation order by p.pointer), '{}')
    from problems as p;
$$;

comment on function compliance.check_lineage is
$doc$What is wrong with lineage entries between two versions.$doc$;

revoke all on function compliance.check_lineage from public;
