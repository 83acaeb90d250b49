-- The tests of an adoption's controls with the latest run of each on each revision of evidence, as known at an instant.
create or replace function compliance.audited_tests(org_id bigint, adoption_id bigint, as_of timestamptz)
returns setof jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with runs as materialized (
        select distinct on (r.test_id, r.test_number, r.evidence_id, r.evidence_number)
            r.test_id, r.test_number, e.code, r.evidence_number, jsonb_build_object(
                'id', r.id, 'evidence', e.code, 'revision', r.evidence_number, 'result', r.result, 'detail', r.detail,
                'run_by', r.run_by, 'run_at', r.recorded_at) as document
        from compliance.test_runs as r
        inner join compliance.evidence as e on e.org_id = r.org_id and e.id = r.evidence_id
        where r.org_id = audited_tests.org_id and r.recorded_at <= audited_tests.as_of
        order by r.test_id, r.test_number, r.evidence_id, r.evidence_number, r.recorded_at desc, r.id desc
    ), run as (
        select r.test_id, r.test_number, jsonb_agg(r.document order by r.code, r.evidence_number) as documents
        from runs as r
        group by r.test_id, r.test_number
    )

    select jsonb_build_object(
        'control', c.code, 'test', t.code, 'version', v.number, 'title', v.title, 'evidence_kind', v.evidence_kind, 'retired', v.retired,
        'asks', compliance.content_hash(jsonb_build_array(v.predicate, v.check_name, v.applies, v.requires, v.freshness)),
        'runs', coalesce(r.documents, '[]'))
    from compliance.tests as t
    inner join compliance.controls as c on c.org_id = t.org_id and c.id = t.control_id
    inner join compliance.test_versions as v on v.org_id = t.org_id and v.test_id = t.id and v.recorded_during @> audited_tests.as_of
    left join run as r on r.test_id = v.test_id and r.test_number = v.number
    where t.org_id = audited_tests.org_id
        and t.control_id in (
            select s.control_id
            from compliance.satisfactions as s
            inner join compliance.adoptions as a on a.org_id = s.org_id and a.version_id = s.version_id
            where a.org_id = audited_tests.org_id and a.id = audited_tests.adoption_id and s.recorded_during @> audited_tests.as_of)
    order by c.code, t.code;
$$;

comment on function compliance.audited_tests is
$doc$Tests of controls of an adoption with their latest runs.$doc$;

revoke all on function compliance.audited_tests from public;
