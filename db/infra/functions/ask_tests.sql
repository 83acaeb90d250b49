-- Let the test of guardrails be asked of controls, or no more: one that has no such evidence left would otherwise never hold again.
--
-- A test that people wrote for this kind of evidence is theirs, and takes the place of ours.
create or replace function infra.ask_tests(org_id bigint, control_ids bigint[], retired boolean)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz;
    test_ids bigint[];
    numbers integer[];
begin
    if cardinality(ask_tests.control_ids) = 0 then
        return;
    end if;
    instant := kernel.stamp(ask_tests.org_id);
    if not ask_tests.retired then
        insert into compliance.tests (org_id, control_id, code)
        select ask_tests.org_id, c.id, 'infrastructure-guardrails'
        from unnest(ask_tests.control_ids) as c(id)
        where not exists (
            select from compliance.tests as t
            inner join compliance.test_versions as v on v.org_id = t.org_id and v.test_id = t.id
            where t.org_id = ask_tests.org_id and t.control_id = c.id
                and (t.code = 'infrastructure-guardrails' or v.evidence_kind = infra.evidence_kind() and upper_inf(v.recorded_during) and not v.retired))
        order by c.id;
    end if;
    select array_agg(t.id), array_agg(coalesce(v.number, 0))
    into test_ids, numbers
    from compliance.tests as t
    left join compliance.test_versions as v on v.org_id = t.org_id and v.test_id = t.id and upper_inf(v.recorded_during)
    where t.org_id = ask_tests.org_id and t.control_id = any (ask_tests.control_ids) and t.code = 'infrastructure-guardrails'
        and coalesce(v.retired, true) <> ask_tests.retired;
    update compliance.test_versions as v
    set recorded_during = tstzrange(lower(v.recorded_during), instant)
    from unnest(test_ids, numbers) as n(test_id, number)
    where v.org_id = ask_tests.org_id and v.test_id = n.test_id and v.number = n.number;
    insert into compliance.test_versions (org_id, test_id, number, title, evidence_kind, predicate, requires, freshness, retired, recorded_during)
    select ask_tests.org_id, n.test_id, n.number + 1, 'Guardrails of infrastructure hold', infra.evidence_kind(), '$.holds == true', array['$.holds'],
        infra.evidence_freshness(), ask_tests.retired, 'empty'
    from unnest(test_ids, numbers) as n(test_id, number)
    order by n.test_id;
end;
$$;

comment on function infra.ask_tests is
$doc$Give controls the test of guardrails, take it back into use, or retire it.$doc$;

revoke all on function infra.ask_tests from public;
