-- A deletion that waits is only looked at until then; what it fails in is kept, and called off it is applied again.
begin;
select plan(8);
select tap.chart('Acme', 'ana > bob');
select tap.set_clock('2026-11-22T10:00:00Z');
select tap.bucket('reports', 'bob');
select tap.step('reports', 'reached');
update infra.work set due_at = kernel.now();
select is(tap.claim(), 'reports observe 2', 'somebody is looking at it');
select infra.delete_resource(tap.org('Acme'), (tap.resource('reports')).id, '2026-11-29T10:00:00Z');
select is(tap.report('reports', 'reached', tap.seen('reports')), 'accepted deleting', 'when its deletion is asked for');
select is((select w.due_at from infra.work as w), '2026-11-29T10:00:00Z', 'it is due when the deletion begins');
select tap.set_clock('2026-11-29T10:00:00Z');
select is(tap.claim(), 'reports delete 3', 'then it is deleted');
select is(tap.report('reports', 'failed', error_class => 'permanent'), 'accepted failed', 'and that may fail');
select is((tap.resource('reports')).failed_in, 'deleting', 'as a deletion');

select tap.bucket('logs', 'bob');
select tap.claim();
select infra.delete_resource(tap.org('Acme'), (tap.resource('logs')).id);
select is(tap.report('logs', 'failed', error_class => 'permanent'), 'accepted deleting', 'a failed creation is no failed deletion');
select is(tap.step('logs', 'gone'), 'accepted deleted', 'which goes on');

select * from finish();
rollback;
