-- What is wrong with what a blueprint says about its objects: guardrails, what they are evidence for, use, cost, outputs, lifecycle.
create or replace function infra.check_promises(document jsonb, shape jsonb)
returns api.document_violation[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    with ids as materialized (
        select coalesce(jsonb_object_agg(o.value ->> 'id', '*') filter (where o.value ->> 'id' is not null), '{}') as shape
        from jsonb_array_elements(check_promises.document -> 'objects') as o
    ), guardrails as materialized (
        select '/guardrails/' || (g.position - 1) as pointer, g.value, g.value ->> 'code' as code
        from jsonb_array_elements(check_promises.document -> 'guardrails') with ordinality as g(value, position)
    ), evidence as materialized (
        select '/evidence/' || (e.position - 1) as pointer, e.value, e.value ->> 'code' as code
        from jsonb_array_elements(check_promises.document -> 'evidence') with ordinality as e(value, position)
    ), violations as (
        select v.* from guardrails as g
        cross join lateral unnest(compliance.check_fields(g.value, g.pointer, '{"code": "line!", "title": "title!", "holds": "string!"}')
            || infra.check_predicate(g.value ->> 'holds', (select i.shape from ids as i), g.pointer || '/holds')) as v
        union all
        select v.* from evidence as e
        cross join lateral unnest(compliance.check_fields(e.value, e.pointer, '{"code": "line!", "title": "title!", "guardrails": "array!", "controls": "array!"}')) as v
        union all
        select c.pointer || '/code', '22023', format('code %s is used twice', c.code)
        from (select max(g.pointer) as pointer, g.code from guardrails as g group by g.code having count(g.code) > 1
            union all
            select max(e.pointer), e.code from evidence as e group by e.code having count(e.code) > 1) as c
        union all
        select c.pointer || '/code', '22023', 'a code has lower-case letters, digits, hyphens and underscores, and begins with a letter'
        from (select g.pointer, g.code from guardrails as g union all select e.pointer, e.code from evidence as e) as c
        where not pg_input_is_valid(c.code, 'infra.code_word')
        union all
        select e.pointer || '/guardrails/' || (g.position - 1), '22023', format('there is no guardrail %s', g.value #>> '{}')
        from evidence as e
        cross join lateral jsonb_path_query(e.value, 'strict $.guardrails[*]', '{}', true) with ordinality as g(value, position)
        where not exists (select from guardrails as k where to_jsonb(k.code) = g.value)
        union all
        select e.pointer || '/controls/' || (c.position - 1), '22023', 'a control is the code of a control template'
        from evidence as e
        cross join lateral jsonb_path_query(e.value, 'strict $.controls[*]', '{}', true) with ordinality as c(value, position)
        where jsonb_typeof(c.value) <> 'string' or not kernel.is_label(c.value #>> '{}')
        union all
        select v.* from unnest(infra.check_amounts(check_promises.document, jsonb_build_object('parameters', check_promises.shape -> 'parameters'))) as v
        union all
        select v.* from unnest(infra.check_template(check_promises.document -> 'outputs',
            check_promises.shape || jsonb_build_object('observed', (select i.shape from ids as i)), '/outputs')) as v
        union all
        select v.* from unnest(infra.check_lifecycle(check_promises.document -> 'lifecycle')) as v
    )
    select coalesce(array_agg((v.pointer, v.code, v.message)::api.document_violation), '{}') from violations as v;
$$;

comment on function infra.check_promises is
$doc$What is wrong with guardrails, evidence, usage, cost, outputs and lifecycle of a blueprint.$doc$;

revoke all on function infra.check_promises from public;
