-- A frozen audit has the statuses, reasons, scope and exceptions of that instant, and hashes of all it rests on.
begin;
select plan(16);
select tap.audited();
update compliance.adoptions set observation_during = '[2025-12-01,2026-07-01)';
create temporary table frozen as select (api.freeze_audit(tap.org('Acme'), tap.adoption('acme'), 'Before the visit')).*;
create function tap.part(path text) returns jsonb language sql stable as $$
    select jsonb_path_query_array((api.get_audit(tap.org('Acme'), (select max(a.id) from compliance.audits as a))).document, path::jsonpath);
$$;

select results_eq(
    'select f.framework, f.framework_version, f.adoption, f.as_of, f.effective_at, f.recorded_at from frozen as f',
    $$ values ('acme', '1', 'acme', '2026-02-01'::timestamptz, '2026-02-01'::timestamptz, '2026-02-01'::timestamptz) $$, 'what and when');
select results_eq('select f.ready, f.partial, f.not_ready, f.not_applicable from frozen as f', 'values (1, 0, 2, 1)', 'counted');
select is(tap.part('$.requirements[*] ? (@.assessable == true).status'), '["ready", "not_ready", "not_applicable", "not_ready"]', 'each status');
select is(tap.readiness('acme'), 'A.1 ready; A.2 not_ready test_failed; A.3 not_applicable out_of_scope; A.4 not_ready no_control', 'is that of the readiness');
select is(tap.part('$.requirements[*].reasons[*].reason'), '["test_failed", "out_of_scope", "no_control"]', 'and why');
select is(tap.part('$.requirements[*] ? (@.key == "A.3").justification'), '["We have none."]', 'what is out, is justified');
select is(tap.part('$.requirements[*] ? (@.key == "A.1").gaps[*]'),
    '[["2025-12-01T00:00:00+00:00", "2026-01-01T00:00:00+00:00"]]', 'gaps of the period until then');
select is(tap.part('$.controls[*].control'), '["one", "two"]', 'controls');
select is(tap.part('$.evidence[*].evidence'), '["log"]', 'evidence once, however many controls it supports');
select is(tap.part('$.evidence[*].payload_hash')->>0, compliance.content_hash('{"open": 3}'), 'with the hash of its payload');
select is(tap.part('$.tests[*].runs[*].result'), '["fail"]', 'the runs');
select is(tap.part('$.exceptions[*].reason'), '["Closed in March."]', 'the exceptions');
select is(tap.part('$.framework.content_hash')->>0, (select encode(v.content_hash, 'hex') from compliance.framework_versions as v), 'the framework by its hash');
select results_eq(
    $$ select encode(sha256(convert_to(e.content, 'UTF8')), 'hex') = e.content_hash and e.content_hash = f.content_hash
       from frozen as f, api.export_audit(tap.org('Acme'), f.id) as e $$, 'values (true)', 'whoever has the bytes can hash them');
select results_eq($$ select e.evidence, e.revision, e.controls, e.effective_until from frozen as f, api.list_audit_evidence(tap.org('Acme'), f.id) as e $$,
    $$ values ('log', 1, '{one,two}'::text[], '2027-01-01'::timestamptz) $$, 'the evidence register');
select results_eq($$ select p.key, p.applicable, p.justification, p.controls from frozen as f, api.list_audit_applicability(tap.org('Acme'), f.id) as p $$,
    $$ values ('A.1', true, 'the whole framework is adopted', '{one}'::text[]), ('A.2', true, 'the whole framework is adopted', '{two}'),
        ('A.3', false, 'We have none.', '{}'), ('A.4', true, 'the whole framework is adopted', '{}') $$,
    'the statement of applicability');

select * from finish();
rollback;
