-- Who lost the lease to another worker changes nothing; the rest of the batch counts.
begin;
select plan(11);
select tap.chart('Acme', 'ana > bob'), tap.chart('Umbrella', 'eve');
select tap.set_clock('2026-11-22T10:00:00Z');
select tap.bucket('reports', 'bob'), tap.bucket('logs', 'bob');

select is(tap.claim('w1'), 'logs apply 1, reports apply 1', 'one worker has both');
select tap.set_clock('2026-11-22T10:01:00Z');
update infra.work set due_at = '2026-11-22T10:02:00Z' where resource_id = (tap.resource('logs')).id;
select is(tap.claim('w2'), 'reports apply 2', 'when its lease is over another one gets it');
select results_eq(
    $$ select tap.resource('reports') = r, q.accepted, q.problem, q.state
       from api.report_work(tap.org('Acme'), 'w1', jsonb_build_array(
           jsonb_build_object('resource_id', (tap.resource('reports')).id, 'fence', 1, 'generation', 1, 'outcome', 'reached', 'objects', tap.seen('reports')),
           jsonb_build_object('resource_id', (tap.resource('logs')).id, 'fence', 1, 'generation', 1, 'outcome', 'reached', 'objects', tap.seen('logs')))) as q
       join infra.resources as r on r.id = q.resource_id order by r.name $$,
    $$ values (false, true, null::text, 'running'), (true, false, 'RM032', 'provisioning') $$, 'its late report is refused, the other one counts');
select is((select count(*) from infra.observations), 1::bigint, 'nothing that it saw is kept');
select is(tap.report('reports', 'reached', tap.seen('reports'), fence => 2, worker => 'w2'), 'accepted running', 'the one who has it is believed');
select is(tap.report('reports', 'gone', fence => 2, worker => 'w2'), 'refused RM032 running', 'once: a report gives the lease back');
select is(
    (select q.problem from api.report_work(tap.org('Acme'), 'w1', '[{"resource_id": 999999999, "fence": 1, "outcome": "gone"}]') as q), 'P0002',
    'what does not exist is no reason to lose the batch');
select tap.raises(
    $$ select api.report_work(tap.org('Acme'), 'w1', '[{"resource_id": 1, "fence": 1, "outcome": "done"}]') $$, '22023', why => 'an outcome nobody knows is the fault of the worker');
select tap.bucket('theirs', 'eve', chart => 'Umbrella');
select is(tap.claim('w3'), 'theirs apply 1', 'another organization''s');
select is(
    (select q.problem from api.report_work(tap.org('Acme'), 'w3', jsonb_build_array(jsonb_build_object('resource_id', (tap.resource('theirs', 'Umbrella')).id, 'fence', 1, 'outcome', 'gone'))) as q),
    'P0002', 'is not reported under this one');
select is((select w.claimed_at is not null from infra.work as w where w.org_id = tap.org('Umbrella')), true, 'and stays as it was');

select * from finish();
rollback;
