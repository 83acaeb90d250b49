-- What is wrong with a document's lineage: from which earlier versions a version's requirements came, and how.
--
-- What others build on is published: entries about a draft are for who owns it.
create or replace function compliance.check_lineage_parts(owner_id bigint, to_version compliance.framework_versions, lineage jsonb)
returns api.document_violation[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with parts as materialized (
        select l.document, '/lineage/' || (l.position - 1) as pointer, case jsonb_typeof(l.document -> 'from_version') when 'string' then l.document ->> 'from_version' end as from_version,
            compliance.whole_number(l.document -> 'from_edition') as from_edition
        from jsonb_array_elements(case jsonb_typeof(check_lineage_parts.lineage) when 'array' then check_lineage_parts.lineage else '[]' end)
        with ordinality as l(document, position)
    ), checked as materialized (
        select p.*, compliance.check_fields(p.document, p.pointer, '{"from_version": "line!", "from_edition": "edition", "origin": "line", "entries": "array!"}') as problems
        from parts as p
    ), placed as materialized (
        select c.*, e.id as from_id, e.owner_id as from_owner, e.published_at
        from checked as c
        left join lateral compliance.earlier_version(check_lineage_parts.to_version, c.from_version, c.from_edition, check_lineage_parts.owner_id) as e on true
    ), problems as (
        select '/lineage' as pointer, '22023' as code, 'a list is needed here' as message
        where jsonb_typeof(check_lineage_parts.lineage) not in ('array', 'null')
        union all
        select v.pointer, v.code, v.message from checked as c cross join lateral unnest(c.problems) as v
        union all
        select p.pointer || '/from_version', '22023', format('version %s of the framework is not here: import it first', p.from_version)
        from placed as p
        where cardinality(p.problems) = 0 and p.from_id is null
        union all
        select c.pointer || '/origin', '22023', 'origin is publisher or configuration'
        from checked as c
        where c.document ->> 'origin' not in ('publisher', 'configuration')
        union all
        select p.pointer || '/from_version', 'RM014', format('version %s is a draft', p.from_version)
        from placed as p
        where p.published_at is null and p.from_owner <> check_lineage_parts.owner_id
        union all
        select max(p.pointer) || '/from_version', '22023', 'the version is named twice'
        from placed as p
        where p.from_id is not null
        group by p.from_id, p.document ->> 'origin'
        having count(*) > 1
        union all
        select v.pointer, v.code, v.message
        from placed as p
        cross join lateral unnest(
            compliance.check_lineage(p.from_id, (check_lineage_parts.to_version).id, p.document -> 'entries', p.pointer || '/entries')) as v
        where cardinality(p.problems) = 0 and p.from_id is not null
    )
    select coalesce(array_agg((p.pointer, p.code, p.message)::api.document_violation order by p.pointer), '{}')
    from problems as p;
$$;

comment on function compliance.check_lineage_parts is
$doc$What is wrong with lineage towards a version, with JSON pointers.$doc$;

revoke all on function compliance.check_lineage_parts from public;
