-- Copy the tests of templates to new controls; rows are {id, tests}.
create or replace function compliance.insert_template_tests(org_id bigint, rows jsonb)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into compliance.tests (org_id, control_id, code)
    select insert_template_tests.org_id, r.id, t.document ->> 'code'
    from jsonb_to_recordset(insert_template_tests.rows) as r(id bigint, tests jsonb)
    cross join lateral jsonb_array_elements(r.tests) with ordinality as t(document, position)
    order by r.id, t.position;
    insert into compliance.test_versions (
        org_id, test_id, number, title, evidence_kind, predicate, check_name, applies, requires, freshness, recorded_during)
    select k.org_id, k.id, 1, t.document ->> 'title', t.document ->> 'evidence_kind', t.document ->> 'predicate', t.document ->> 'check',
        t.document ->> 'applies', array(select p.path from jsonb_array_elements_text(t.document -> 'requires') as p(path)),
        (t.document ->> 'freshness')::interval, 'empty'
    from jsonb_to_recordset(insert_template_tests.rows) as r(id bigint, tests jsonb)
    cross join lateral jsonb_array_elements(r.tests) as t(document)
    inner join compliance.tests as k on k.org_id = insert_template_tests.org_id and k.control_id = r.id and k.code = t.document ->> 'code'
    order by k.id;
end;
$$;

comment on function compliance.insert_template_tests is
$doc$Give new controls the tests of their templates.$doc$;

revoke all on function compliance.insert_template_tests from public;
