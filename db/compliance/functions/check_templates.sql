-- Everything that is wrong with a document of control templates.
--
-- A framework version that is not here is no fault: what a template says of it counts once it is imported.
create or replace function compliance.check_templates(owner_id bigint, document jsonb)
returns api.document_violation[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with templates as materialized (
        select '/control_templates/' || (t.position - 1) as pointer, t.document
        from jsonb_array_elements(case jsonb_typeof(check_templates.document -> 'control_templates')
            when 'array' then check_templates.document -> 'control_templates' else '[]' end) with ordinality as t(document, position)
    ), named as materialized (
        select t.pointer || '/satisfies/' || (s.position - 1) || '/requirement' as pointer,
            s.document ->> 'framework' as framework, s.document ->> 'version' as version, s.document ->> 'requirement' as requirement
        from templates as t
        cross join lateral jsonb_array_elements(case jsonb_typeof(t.document -> 'satisfies') when 'array' then t.document -> 'satisfies' else '[]' end)
        with ordinality as s(document, position)
        where jsonb_typeof(s.document -> 'requirement') = 'string'
    ), versions as materialized (
        select n.framework, n.version, v.id
        from (select distinct n.framework, n.version from named as n) as n
        cross join lateral compliance.seek_version(n.framework, n.version, null, check_templates.owner_id) as v
        where v.published_at is not null
    ), problems as (
        select v.pointer, v.code, v.message
        from templates as t
        cross join lateral unnest(compliance.check_template(t.document, t.pointer)) as v
        union all
        select max(t.pointer) || '/code', '22023', format('code %s is used twice', t.document ->> 'code')
        from templates as t
        group by t.document ->> 'code'
        having count(t.document ->> 'code') > 1
        union all
        select n.pointer, '22023', case when r.id is null then format('%s %s has no requirement %s', n.framework, n.version, n.requirement)
            else format('%s is a heading: name the requirements below it', n.requirement) end
        from named as n
        inner join versions as v on v.framework = n.framework and v.version = n.version
        left join compliance.requirements as r on r.version_id = v.id and r.key = n.requirement
        where r.id is null or not r.assessable and not r.withdrawn
    )
    select compliance.check_fields(check_templates.document, '', '{"control_templates": "array!"}')
        || coalesce((select array_agg((p.pointer, p.code, p.message)::api.document_violation order by p.pointer) from problems as p), '{}');
$$;

comment on function compliance.check_templates is
$doc$Everything that is wrong with a document of control templates, with JSON pointers.$doc$;

revoke all on function compliance.check_templates from public;
