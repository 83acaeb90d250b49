-- What is wrong with one control template, but for the requirements that it names.
create or replace function compliance.check_template(template jsonb, pointer text)
returns api.document_violation[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with satisfied as materialized (
        select check_template.pointer || '/satisfies/' || (s.position - 1) as pointer, s.document
        from jsonb_array_elements(
            case jsonb_typeof(check_template.template -> 'satisfies') when 'array' then check_template.template -> 'satisfies' else '[]' end
        ) with ordinality as s(document, position)
    ), tests as materialized (
        select check_template.pointer || '/tests/' || (t.position - 1) as pointer, t.document
        from jsonb_array_elements(
            case jsonb_typeof(check_template.template -> 'tests') when 'array' then check_template.template -> 'tests' else '[]' end
        ) with ordinality as t(document, position)
    ), problems as (
        select v.pointer, v.message
        from unnest(compliance.check_fields(check_template.template, check_template.pointer,
            '{"code": "line!", "title": "title!", "family": "line", "description": "prose!", "satisfies": "array", "tests": "array"}')) as v
        union all
        select v.pointer, v.message
        from satisfied as s
        cross join lateral unnest(compliance.check_fields(s.document, s.pointer,
            '{"framework": "line!", "version": "line!", "requirement": "line!", "coverage": "line!", "rationale": "prose"}')) as v
        union all
        select s.pointer || '/coverage', 'give full or part'
        from satisfied as s
        where jsonb_typeof(s.document -> 'coverage') = 'string' and s.document ->> 'coverage' not in ('full', 'part')
        union all
        select max(s.pointer) || '/requirement', 'the requirement is named twice'
        from satisfied as s
        group by s.document ->> 'framework', s.document ->> 'version', s.document ->> 'requirement'
        having count(*) > 1 and count(s.document ->> 'requirement') > 1
        union all
        select v.pointer, v.message
        from tests as t
        cross join lateral unnest(compliance.check_template_test(t.document, t.pointer)) as v
        union all
        select max(t.pointer) || '/code', format('code %s is used twice', t.document ->> 'code')
        from tests as t
        group by t.document ->> 'code'
        having count(*) > 1 and count(t.document ->> 'code') > 1
    )
    select coalesce(array_agg((p.pointer, '22023', p.message)::api.document_violation order by p.pointer), '{}')
    from problems as p;
$$;

comment on function compliance.check_template is
$doc$What is wrong with a control template, with JSON pointers below the given one.$doc$;

revoke all on function compliance.check_template from public;
