-- What is wrong with a test of a control template: with its fields, and then with what it asks.
create or replace function compliance.check_template_test(test jsonb, pointer text)
returns api.document_violation[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    violations api.document_violation[];
begin
    with fields as materialized (
        select v.pointer, v.message
        from unnest(compliance.check_fields(check_template_test.test, check_template_test.pointer,
            '{"code": "line!", "title": "title!", "evidence_kind": "line!", "freshness": "line!", "requires": "array!", "applies": "prose",
              "predicate": "prose", "check": "line"}')) as v
        union all
        select check_template_test.pointer || '/requires/' || (r.position - 1), 'a jsonpath is a text'
        from jsonb_array_elements(
            case jsonb_typeof(check_template_test.test -> 'requires') when 'array' then check_template_test.test -> 'requires' else '[]' end
        ) with ordinality as r(path, position)
        where jsonb_typeof(r.path) <> 'string'
    ), problems as (
        select f.pointer, f.message from fields as f
        union all
        select check_template_test.pointer || '/freshness', 'freshness is an ISO 8601 duration such as P90D'
        where jsonb_typeof(check_template_test.test -> 'freshness') = 'string' and not compliance.is_duration(check_template_test.test ->> 'freshness')
        union all
        select regexp_replace(v.pointer, '/check_name$', '/check'), v.message
        from unnest(compliance.check_question(
            check_template_test.test ->> 'predicate', check_template_test.test ->> 'check', check_template_test.test ->> 'applies',
            array(select jsonb_array_elements_text(case jsonb_typeof(check_template_test.test -> 'requires') when 'array' then check_template_test.test -> 'requires' end)),
            check_template_test.pointer)) as v
        where not exists (select from fields)
    )
    select array_agg((p.pointer, '22023', p.message)::api.document_violation order by p.pointer) into violations
    from problems as p;
    return coalesce(violations, '{}');
end;
$$;

comment on function compliance.check_template_test is
$doc$What is wrong with a test of a control template, with JSON pointers below the given one.$doc$;

revoke all on function compliance.check_template_test from public;
