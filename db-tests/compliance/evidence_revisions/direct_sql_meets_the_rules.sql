-- Direct SQL, the owner's too, leaves out no number, brings no evidence from the future, and no run on evidence of another kind.
begin;
select plan(13);
select tap.set_clock('2026-03-01');
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve');
insert into compliance.controls (org_id, code, owner_id) values (tap.org('Acme'), 'c', tap.id('ana')), (tap.org('Beta'), 'b', tap.id('eve'));
insert into compliance.control_versions (org_id, control_id, number, title, status, valid_during)
select c.org_id, c.id, 1, 'C', 'implemented', '[2026-01-01,)' from compliance.controls as c;
insert into compliance.evidence (org_id, code, kind, title, owner_id) values (tap.org('Acme'), 'e', 'scan', 'E', tap.id('ana'));
select api.create_test(c.org_id, c.id, 't', 'T', 'log', '{$.a}', 'P30D', '$.a == 0') from compliance.controls as c where c.code = 'c';
create function pg_temp.revise(number integer, collected timestamptz default '2026-02-01', effective tstzrange default '[2026-02-01,)') returns void
language sql as $$
    insert into compliance.evidence_revisions (org_id, evidence_id, number, content_hash, source, payload, collected_at, collected_by, effective_during)
    select e.org_id, e.id, revise.number, repeat('0', 64), 's', '{}', revise.collected, 'x', revise.effective from compliance.evidence as e;
$$;

select tap.raises('select pg_temp.revise(2)', '23514', 'evidence_revisions_numbered', why => 'not the first number');
select lives_ok('select pg_temp.revise(1)', 'the first');
select tap.raises('select pg_temp.revise(3)', '23514', 'evidence_revisions_numbered', why => 'not the next');
select tap.raises('select pg_temp.revise(1)', '23505', why => 'not one that is taken');
select tap.raises($$ select pg_temp.revise(2, '2026-03-01 00:05:01+00') $$, '23514', 'evidence_revisions_collected', why => 'collected in the future');
select tap.raises($$ select pg_temp.revise(2, 'infinity') $$, '23514', 'evidence_revisions_collected', why => 'or never');
select tap.raises($$ select pg_temp.revise(2, effective => 'empty') $$, '23514', 'evidence_revisions_effective', why => 'for no time');
select lives_ok($$ select pg_temp.revise(2, '2026-03-01 00:05:00+00') $$, 'a clock may be ahead by a little');
select tap.raises($$ insert into compliance.test_runs (org_id, test_id, test_number, evidence_id, evidence_number, result, run_by)
    select t.org_id, t.id, 1, e.id, 1, 'pass', 'x' from compliance.tests as t, compliance.evidence as e $$,
    '23514', 'test_runs_of_one_kind', why => 'a run on evidence of another kind');
select tap.raises($$ insert into compliance.test_versions (org_id, test_id, number, title, evidence_kind, predicate, requires, freshness)
    select t.org_id, t.id, 3, 'T', 'log', '$.a == 0', '{$.a}', 'P30D' from compliance.tests as t $$, '23505', why => 'two versions at once');
select tap.raises($$ with closed as (update compliance.test_versions set recorded_during = 'empty' returning *)
    insert into compliance.test_versions (org_id, test_id, number, title, evidence_kind, predicate, requires, freshness)
    select t.org_id, t.id, 2, 'T', 'log', '!($.b == 0)', '{$.a}', 'P30D' from compliance.tests as t $$, 'RM026', 'test_versions_askable', why => 'a test that passes on what is missing');
select tap.raises($$ insert into compliance.evidence_controls (org_id, evidence_id, control_id)
    select e.org_id, e.id, c.id from compliance.evidence as e, compliance.controls as c where c.code = 'b' $$, '23503', why => 'a link across organizations');
select tap.sound();

select * from finish();
rollback;
