-- From a running bucket to a requirement that is ready, with drift to one that is not, and back; until it is deleted.
begin;
select plan(21);
select tap.chart('Acme', 'ana > bob');
select tap.set_clock('2026-01-10T10:00:00Z');
select tap.framework('acme', '1', 'A > A.1; A > A.2'), tap.adopt('Acme', 'acme', '1');
select tap.control('encryption-at-rest', 'A.1'), tap.control('other', 'A.2');
select tap.set_clock('2026-11-22T10:00:00Z');
select tap.bucket('reports', 'bob');
create function pg_temp.readiness() returns text language sql as $$ select tap.readiness(effective_at => kernel.now()) $$;

select is(pg_temp.readiness(), 'A.1 not_ready no_evidence; A.2 not_ready no_evidence', 'nothing runs, nothing is known');
select is(tap.step('reports', 'reached'), 'accepted running', 'a bucket runs');
select is(pg_temp.readiness(), 'A.1 ready; A.2 not_ready no_evidence', 'encrypted, as its requirement asks');
select is(
    (select r.payload from compliance.evidence_revisions as r),
    jsonb_build_object('resource', (tap.resource('reports')).physical_name, 'blueprint', 'aws/bucket', 'blueprint_version', 1, 'environment', 'dev',
        'evidence', 'encryption', 'guardrails', '{"encryption": true}'::jsonb, 'holds', true), 'the evidence says what was looked at');
select results_eq(
    'select e.code::text, e.kind::text, e.owner_id from compliance.evidence as e',
    format('values (%L, %L, %s::bigint)', 'infra/' || (tap.resource('reports')).physical_name || '/encryption', 'infrastructure.guardrails', tap.id('bob')), 'and whose it is');
select tap.set_clock('2026-11-22T11:00:00Z');
select tap.step('reports', 'reached');
select is((select max(r.number) from compliance.evidence_revisions as r), 1, 'the same sight an hour later is no news');
select tap.set_clock('2026-11-23T12:00:00Z');
select tap.step('reports', 'reached');
select is((select max(r.number) from compliance.evidence_revisions as r), 2, 'a day later it is evidence anew');
select tap.set_clock('2026-11-23T13:00:00Z');
select tap.step('reports', 'reached', tap.seen('reports', '{"Tags": ["b"]}'));
select is(pg_temp.readiness(), 'A.1 ready; A.2 not_ready no_evidence', 'drift that breaks no guardrail is no matter of compliance');
select tap.set_clock('2026-11-23T14:00:00Z');
select tap.step('reports', 'reached', tap.seen('reports', '{"Encryption": null}'));
select is((select max(r.number) from compliance.evidence_revisions as r), 3, 'drift that breaks one is written at once');
select is(pg_temp.readiness(), 'A.1 not_ready test_failed; A.2 not_ready no_evidence', 'and its requirement is not ready');
select tap.set_clock('2026-11-23T15:00:00Z');
select tap.step('reports', 'reached');
select is(pg_temp.readiness(), 'A.1 ready; A.2 not_ready no_evidence', 'until it is repaired');
select tap.set_clock('2026-11-30T15:30:00Z');
select is(pg_temp.readiness(), 'A.1 not_ready evidence_stale; A.2 not_ready no_evidence', 'who has not looked for a week does not know');
select tap.bucket('second', 'bob'), tap.step('second', 'reached');
select is(pg_temp.readiness(), 'A.1 not_ready evidence_stale; A.2 not_ready no_evidence', 'one of two is not enough');
select tap.set_clock('2026-11-30T16:00:00Z');
select infra.delete_resource(tap.org('Acme'), (tap.resource('reports')).id), tap.step('reports', 'gone');
select is(pg_temp.readiness(), 'A.1 ready; A.2 not_ready no_evidence', 'what is deleted is no evidence any more');
select is((select count(*) from compliance.tests), 1::bigint, 'one test asks all of them');
select tap.set_clock('2026-11-30T17:00:00Z');
update infra.resources set state = 'abandoned', ended_at = kernel.now() where name = 'second';
select is((select count(*) from compliance.evidence_controls as l where upper_inf(l.recorded_during)), 0::bigint, 'nor is what was abandoned');
select tap.evidence('policy', 'encryption-at-rest', '[2026-01-01,2028-01-01)');
select is(pg_temp.readiness(), 'A.1 ready; A.2 not_ready no_evidence', 'without infrastructure nothing is asked of it');
select is(tap.readiness(effective_at => '2026-11-23T14:30:00Z', as_of => '2026-11-23T14:30:00Z'), 'A.1 not_ready test_failed; A.2 not_ready no_evidence', 'what was known then stays so');
select tap.set_clock('2026-12-01T10:00:00Z');
select tap.bucket('third', 'bob'), tap.step('third', 'reached');
select is((select string_agg(v.number || ' ' || v.retired, ', ' order by v.number) from compliance.test_versions as v), '1 false, 2 true, 3 false', 'the first bucket after that is asked again');
select is(pg_temp.readiness(), 'A.1 ready; A.2 not_ready no_evidence', 'and answers');
select tap.sound();

select * from finish();
rollback;
