-- Whoever writes revisions, links or tests, by whatever statement: the runs that they call for come with them.
begin;
select plan(9);
select tap.set_clock('2026-03-01');
select tap.chart('Acme', 'ana > bob');
insert into compliance.controls (org_id, code, owner_id) select tap.org('Acme'), c, tap.id('ana') from unnest(array['c1', 'c2']) as c;
create function pg_temp.give(control text, code text, predicate text, kind text default 'scan') returns void
language sql as $$
    select api.create_test(c.org_id, c.id, give.code, give.code, kind, '{$.open}', 'P30D', predicate) from compliance.controls as c where c.code = give.control;
$$;
create function pg_temp.runs() returns text
language sql as $$
    select string_agg(format('%s.%s(%s.%s)=%s', t.code, r.test_number, e.code, r.evidence_number, r.result), ' ' order by t.code, r.id)
    from compliance.test_runs as r
    inner join compliance.tests as t on t.id = r.test_id
    inner join compliance.evidence as e on e.id = r.evidence_id
    where r.recorded_at = (select h.recorded_at from kernel.journal_heads as h where h.org_id = tap.org('Acme'));
$$;
create function pg_temp.revise(code text, open integer, effective tstzrange default '[2026-01-01,)') returns void
language sql as $$
    insert into compliance.evidence_revisions (org_id, evidence_id, number, content_hash, source, payload, collected_at, collected_by, effective_during)
    select e.org_id, e.id, 1 + (select count(*) from compliance.evidence_revisions as r where r.evidence_id = e.id), repeat('0', 64), 's',
        jsonb_build_object('open', open), '2026-01-01', 'x', effective
    from compliance.evidence as e where e.code = revise.code;
$$;

select pg_temp.give('c1', 't1', '$.open == 0');
select pg_temp.give('c2', 't2', '$.open < 5');
select pg_temp.give('c2', 't3', '$.open == 0', 'log');
insert into compliance.evidence (org_id, code, kind, title, owner_id) values (tap.org('Acme'), 'e', 'scan', 'E', tap.id('ana'));
select pg_temp.revise('e', 3);
select is(pg_temp.runs(), null, 'nothing is linked');
select tap.set_clock('2026-03-02');
insert into compliance.evidence_controls (org_id, evidence_id, control_id)
select c.org_id, e.id, c.id from compliance.controls as c, compliance.evidence as e;
select is(pg_temp.runs(), 't1.1(e.1)=fail t2.1(e.1)=pass', 'links bring runs of the tests for its kind');
select tap.set_clock('2026-03-03');
select pg_temp.revise('e', 0);
select is(pg_temp.runs(), 't1.1(e.2)=pass t2.1(e.2)=pass', 'so does a revision');
select tap.set_clock('2026-03-04');
select pg_temp.revise('e', 9, '[2026-01-01,2026-01-02)');
select is(pg_temp.runs(), 't1.1(e.3)=fail t2.1(e.3)=fail', 'also one that came late');
select tap.set_clock('2026-03-05');
select pg_temp.give('c1', 't4', '$.open == 9');
select is(pg_temp.runs(), 't4.1(e.2)=fail t4.1(e.3)=pass', 'a test asks the revision in effect, and the last one');
select tap.set_clock('2026-03-06');
select api.update_test(t.org_id, t.id, '{"predicate": "$.open == 0"}') from compliance.tests as t where t.code = 't4';
select is(pg_temp.runs(), 't4.2(e.2)=pass t4.2(e.3)=fail', 'and so does its next version');
select tap.set_clock('2026-03-07');
select api.update_test(t.org_id, t.id, '{"retired": true}') from compliance.tests as t where t.code in ('t2', 't4');
select is(pg_temp.runs(), null, 'a retired test is not asked');
select tap.set_clock('2026-03-08');
select api.withdraw_evidence_revision(e.org_id, e.id, 2, 'Wrong.') from compliance.evidence as e;
select is(pg_temp.runs(), null, 'nothing is run for what goes');
select tap.set_clock('2026-03-09');
select is((select (r.runs, r.pass, r.fail)::text from api.run_tests(tap.org('Acme')) as r) || ' ' || pg_temp.runs(),
    '(2,0,2) t1.1(e.1)=fail t1.1(e.3)=fail', 'on demand the revision in effect and the last one are asked again');

select * from finish();
rollback;
