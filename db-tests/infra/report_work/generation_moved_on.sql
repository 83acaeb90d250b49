-- What was reached is not what is desired by now: it does not count, and the resource is due at once.
begin;
select plan(9);
select tap.chart('Acme', 'ana > bob');
select tap.bucket('reports', 'bob');

select is(tap.claim(), 'reports apply 1', 'claimed');
update infra.resources set generation = 2, desired = jsonb_set(desired, '{0,body,Encryption,Algorithm}', '"aws:kms"');
select infra.queue_work(tap.org('Acme'), (tap.resource('reports')).id);
select is(tap.claim('w2'), null, 'nobody acts beside the one who has it');
select is(tap.report('reports', 'reached', tap.seen('reports'), generation => 1), 'accepted provisioning', 'the report is taken');
select is((tap.resource('reports')).observed_generation, 0::bigint, 'and reaches nothing');
select ok(tap.due_in('reports') <= interval '0', 'it is due at once');
select is(tap.claim('w2'), 'reports apply 2', 'for the next one');
select is(tap.report('reports', 'failed', error_class => 'permanent', generation => 1, worker => 'w2'), 'accepted provisioning', 'nor does a failure of what is not desired any more count');
select is((select w.attempts from infra.work as w), 0, 'the slate is clean');
select is(tap.step('reports', 'reached'), 'accepted running', 'the present generation is reached');

select * from finish();
rollback;
