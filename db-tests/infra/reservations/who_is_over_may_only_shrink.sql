-- Over a quota, what takes no more is allowed: shrinking, staying, and giving back.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob');
select tap.quota('ana', 'storage', 100);
select tap.held('logs', 'bob', '{"storage": 60}'), tap.held('files', 'bob', '{"storage": 40}');
update infra.quotas set amount = 50;
select is(tap.used(), 'ana storage 100/50 over', 'lowering a quota takes nothing away');

select lives_ok($$ update infra.resources set usage = '{"storage": 55}' where name = 'logs';
    select infra.reserve(tap.org('Acme'), (tap.resource('logs')).id, '{}') $$, 'shrinking is allowed');
select is(tap.used(), 'ana storage 95/50 over', 'and counted');
select is(tap.exceeds($$ select infra.reserve(tap.org('Acme'), (tap.resource('files')).id, '{"storage": 41}') $$),
    'ana storage needs 1, left 0 of 50', 'growing is not');
update infra.resources set state = 'withdrawn', ended_at = now();
select is(tap.used(), 'ana storage 0/50', 'what has ended holds nothing');
select tap.counted();

select * from finish();
rollback;
