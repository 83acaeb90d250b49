-- What is wrong with a list of requirements that a control shall satisfy.
create or replace function compliance.check_satisfies(org_id bigint, satisfies jsonb, pointer text)
returns api.document_violation[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with given as materialized (
        select d.position, check_satisfies.pointer || '/' || (d.position - 1) as pointer, d.document,
            compliance.check_fields(d.document, check_satisfies.pointer || '/' || (d.position - 1),
                '{"framework": "line!", "version": "line!", "edition": "edition", "requirement": "line!", "coverage": "line!", "rationale": "prose"}') as flaws
        from jsonb_array_elements(case jsonb_typeof(check_satisfies.satisfies) when 'array' then check_satisfies.satisfies else '[]' end)
        with ordinality as d(document, position)
    ), resolved as materialized (
        select g.pointer, r.*
        from compliance.resolve_satisfies(
            check_satisfies.org_id, case jsonb_typeof(check_satisfies.satisfies) when 'array' then check_satisfies.satisfies else '[]' end) as r
        inner join given as g on g.position = r.position
        where cardinality(g.flaws) = 0
    ), problems as (
        select check_satisfies.pointer as pointer, '22023' as code, 'what a control satisfies is a list' as message
        where jsonb_typeof(check_satisfies.satisfies) is distinct from 'array'
        union all
        select f.pointer, f.code, f.message
        from given as g
        cross join lateral unnest(g.flaws) as f
        union all
        select g.pointer || '/coverage', '22023', 'give full or part'
        from given as g
        where g.document ->> 'coverage' not in ('full', 'part')
        union all
        select r.pointer || '/' || r.field, r.code, r.message
        from resolved as r
        where r.message is not null
        union all
        select max(r.pointer) || '/requirement', '23505', 'the requirement is named twice'
        from resolved as r
        where r.message is null
        group by r.version_id, r.requirement_id
        having count(*) > 1
    )

    select coalesce(array_agg((p.pointer, p.code, p.message)::api.document_violation order by p.pointer), '{}')
    from problems as p;
$$;

comment on function compliance.check_satisfies is
$doc$What is wrong with a list of requirements that a control shall satisfy, with JSON pointers below the given one.$doc$;

revoke all on function compliance.check_satisfies from public;
