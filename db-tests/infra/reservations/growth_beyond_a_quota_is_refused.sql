-- A reservation that would take a quota over is refused, and the answer names each quota and what is left.
begin;
select plan(7);
select tap.chart('Acme', 'ana > bob > cyd');
select tap.quota('ana', 'storage', 100), tap.quota('bob', 'storage', 50);
select tap.held('logs', 'cyd', '{"storage": 40}');

select is(tap.exceeds($$ select tap.held('more', 'cyd', '{"storage": 11}') $$), 'bob storage needs 11, left 10 of 50', 'one quota');
select is(
    tap.exceeds($$ select tap.held('much', 'cyd', '{"storage": 61}') $$),
    'ana storage needs 61, left 60 of 100, bob storage needs 61, left 10 of 50', 'all of them at once');
select tap.raises($$ select tap.held('more', 'cyd', '{"storage": 11}') $$, code => 'RM030', constraint_name => 'reservations_within_quotas',
    message => '^the quota of bob has 10 of 50 left, and 11 is needed of storage$', why => 'in words');
select lives_ok($$ select tap.held('rest', 'cyd', '{"storage": 10}') $$, 'to the last GiB');
select is(tap.used(), 'ana storage 50/100, bob storage 50/50', 'which is used now');
select is(tap.exceeds($$ select infra.reserve(tap.org('Acme'), (tap.resource('rest')).id, '{"storage": 10.5}') $$),
    'bob storage needs 0.5, left 0 of 50', 'a change needs what it adds');
select tap.counted();

select * from finish();
rollback;
