-- A test that fails, was not run or has only old evidence keeps a control from holding.
begin;
select plan(7);
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1');
select tap.adopt('Acme', 'acme', '1');
select tap.control('c', 'A.1');
select tap.evidence('policy', 'c', kind => 'policy');
select is(tap.readiness(), 'A.1 ready', 'without a test evidence is enough');
select api.create_test(tap.org('Acme'), c.id, code => 'open', title => 'Nothing is open', evidence_kind => 'scan', predicate => '$.open == 0',
    requires => array['$.open'], freshness => 'P30D')
from compliance.controls as c where c.code = 'c';
select is(tap.readiness(), 'A.1 not_ready test_not_run', 'no evidence of its kind');
select tap.evidence('scan', 'c', kind => 'scan', payload => '{"open": 2}');
select is(tap.readiness(effective_at => '2026-01-15'), 'A.1 not_ready test_failed', 'it fails');
select tap.evidence('scan', 'c', '[2026-01-10,2027-01-01)', kind => 'scan', payload => '{"open": 0}');
select is(tap.readiness(effective_at => '2026-01-15'), 'A.1 ready', 'the later revision passes');
select is(tap.readiness(effective_at => '2026-01-05'), 'A.1 not_ready test_failed', 'before that one began the earlier one counts');
select is(tap.readiness(effective_at => '2026-02-09'), 'A.1 not_ready evidence_stale', 'thirty days after it was collected it is too old');
select tap.evidence('scan', 'c', '[2026-01-12,2027-01-01)', kind => 'scan', payload => '{}');
select is(tap.readiness(effective_at => '2026-01-15'), 'A.1 not_ready test_not_run', 'what is missing is not run, never passed');

select * from finish();
rollback;
