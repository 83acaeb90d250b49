-- A deletion is over when nothing was seen any more, and not before; then nothing is held, and nobody looks any more.
begin;
select plan(13);
select tap.chart('Acme', 'ana > bob');
select tap.set_clock('2026-11-22T10:00:00Z');
select tap.bucket('reports', 'bob');
select tap.step('reports', 'reached');
select infra.reserve(tap.org('Acme'), (tap.resource('reports')).id, '{}');
select tap.set_clock('2026-11-23T10:00:00Z');
select infra.delete_resource(tap.org('Acme'), (tap.resource('reports')).id);

select is((select count(*) from infra.reservations), 1::bigint, 'it holds its storage');
select is(tap.claim(), 'reports delete 2', 'it is to be deleted');
select is(tap.report('reports', 'waiting', tap.seen('reports')), 'accepted deleting', 'which takes time');
select is(tap.step('reports', 'gone', tap.seen('reports')), 'accepted deleting', 'gone is not believed of what was seen');
select is(tap.step('reports', 'reached'), 'accepted deleting', 'nor is reached an end of it');
select is(tap.step('reports', 'failed', error_class => 'transient'), 'accepted deleting', 'an error is tried again');
select is(tap.step('reports', 'gone', '[{"id": "bucket", "exists": false}]'), 'accepted deleted', 'it is gone');
select is((tap.resource('reports')).ended_at, '2026-11-23T10:00:00Z', 'since then');
select is((select count(*) from infra.reservations), 0::bigint, 'it holds nothing');
select is((select w.due_at from infra.work as w), 'infinity', 'nobody looks at it');
select is(tap.claim(), null, 'ever');
select is((select string_agg(c.valid_during::text, ' ') from infra.cost_periods as c), '["2026-11-22 10:00:00+00","2026-11-23 10:00:00+00")', 'it has cost a day');
select is(tap.report('reports', 'reached', tap.seen('reports')), 'refused RM032 deleted', 'a late word about it does not count');

select * from finish();
rollback;
