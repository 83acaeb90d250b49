-- Everything that is wrong with a mappings document.
create or replace function compliance.check_mappings(owner_id bigint, document jsonb)
returns api.document_violation[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with sides as materialized (
        select s.* from compliance.mapping_parts(check_mappings.owner_id, check_mappings.document) as s
    ), entries as materialized (
        select e.* from compliance.mapping_entries(check_mappings.owner_id, check_mappings.document) as e
    ), problems as (
        select v.pointer, v.code, v.message
        from sides as s
        cross join lateral unnest(
            compliance.check_fields(s.part, s.pointer, '{"from": "object!", "to": "object!", "source": "prose!", "source_date": "line!", "entries": "array!"}')) as v
        where s.side = 'from'
        union all
        select v.pointer, v.code, v.message
        from sides as s
        cross join lateral unnest(
            compliance.check_fields(s.part -> s.side, s.pointer || '/' || s.side, '{"framework": "line!", "version": "line!", "edition": "edition"}')) as v
        where jsonb_typeof(s.part -> s.side) = 'object'
        union all
        select s.pointer || '/source_date', '22023', 'source_date is a date such as 2026-01-31'
        from sides as s
        where s.side = 'from' and not compliance.is_date(s.part ->> 'source_date')
        union all
        select s.pointer || '/' || s.side, case when s.version_id is null then '22023' else 'RM014' end,
            case when s.version_id is null then format('version %s of framework %s is not here: import it first', s.version, s.framework)
                else format('version %s of framework %s is a draft', s.version, s.framework) end
        from sides as s
        where s.framework is not null and s.version is not null and (s.version_id is null or not s.published)
        union all
        select min(s.pointer) || '/to', '22023', 'a mapping is between two versions'
        from sides as s
        group by s.position
        having min(s.version_id) = max(s.version_id) and count(s.version_id) = 2
        union all
        select v.pointer, v.code, v.message
        from entries as e
        cross join lateral unnest(compliance.check_mapping(e.entry, e.pointer)) as v
        union all
        select e.pointer || '/from', '22023', format('the framework has no requirement %s', e.entry ->> 'from')
        from entries as e
        where e.source_version_id is not null and e.source_requirement_id is null and jsonb_typeof(e.entry -> 'from') = 'string'
        union all
        select e.pointer || '/to', '22023', format('the framework has no requirement %s', e.entry ->> 'to')
        from entries as e
        where e.target_version_id is not null and e.target_requirement_id is null and jsonb_typeof(e.entry -> 'to') = 'string'
        union all
        select (array_agg(e.pointer order by e.position, e.place))[2], '22023', format('%s to %s is said twice', min(e.entry ->> 'from'), min(e.entry ->> 'to'))
        from entries as e
        where e.source_requirement_id is not null and e.target_requirement_id is not null
        group by e.source_version_id, e.source_requirement_id, e.target_version_id, e.target_requirement_id
        having count(*) > 1
    )
    select compliance.check_fields(check_mappings.document, '', case jsonb_typeof(check_mappings.document -> 'mappings')
            when 'array' then '{"mappings": "array!"}' else '{"mappings": "object!"}' end::jsonb)
        || coalesce((select array_agg((p.pointer, p.code, p.message)::api.document_violation order by p.pointer) from problems as p
            where jsonb_typeof(check_mappings.document -> 'mappings') in ('array', 'object')), '{}');
$$;

comment on function compliance.check_mappings is
$doc$Everything that is wrong with a mappings document, with JSON pointers.$doc$;

revoke all on function compliance.check_mappings from public;
