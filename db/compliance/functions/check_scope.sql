-- What is wrong with the scope rules that a client sends for an adoption of a framework version.
create or replace function compliance.check_scope(org_id bigint, version_id bigint, rules jsonb)
returns api.document_violation[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with given as materialized (
        select '/' || (r.position - 1) as pointer, r.document
        from jsonb_array_elements(case jsonb_typeof(check_scope.rules) when 'array' then check_scope.rules else '[]' end)
        with ordinality as r(document, position)
    ), problems as (
        select '' as pointer, 'the scope is a list of rules' as message
        where jsonb_typeof(check_scope.rules) is distinct from 'array'
        union all
        select p.pointer, p.message
        from given as g
        cross join lateral unnest(compliance.check_fields(g.document, g.pointer,
            '{"action": "line!", "baseline": "line", "requirement": "line", "justification": "string"}')) as p
        union all
        select g.pointer || '/action', 'give include or exclude'
        from given as g
        where g.document ->> 'action' not in ('include', 'exclude')
        union all
        select g.pointer || '/justification', 'an exclusion needs a justification'
        from given as g
        where g.document ->> 'action' = 'exclude' and g.document ->> 'justification' is null
        union all
        select g.pointer, 'give a baseline or a requirement, not both'
        from given as g
        where g.document ->> 'baseline' is not null and g.document ->> 'requirement' is not null
        union all
        select g.pointer || '/baseline', format('the framework version has no baseline %s', g.document ->> 'baseline')
        from given as g
        where g.document ->> 'baseline' is not null and g.document ->> 'baseline' not in (
            select b.code from compliance.baselines as b
            where b.version_id = check_scope.version_id and b.owner_id in (0, check_scope.org_id))
        union all
        select g.pointer || '/requirement', format('the framework version has no requirement %s', g.document ->> 'requirement')
        from given as g
        where g.document ->> 'requirement' is not null and g.document ->> 'requirement' not in (
            select r.key from compliance.requirements as r where r.version_id = check_scope.version_id)
    )

    select coalesce(array_agg((p.pointer, '22023', p.message)::api.document_violation order by p.pointer), '{}')
    from problems as p;
$$;

comment on function compliance.check_scope is
$doc$What is wrong with scope rules.$doc$;

revoke all on function compliance.check_scope from public;
