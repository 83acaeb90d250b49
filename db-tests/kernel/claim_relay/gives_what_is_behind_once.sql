-- A journal whose end is ahead of its cursor is claimed by one worker, under a lease that ends by itself.
begin;
select plan(9);
set local remit.clock = '2026-03-01 09:00:00Z';
select from api.claim_relay('one', from_start => true);
select tap.chart('Acme', 'ana');
select tap.chart('Beta');

select results_eq(
    $$ select c.org_id, c.fence, c.seq, c.head_seq from api.claim_relay('one') as c order by 1 $$,
    $$ values (tap.org('Acme'), 1::bigint, 0::bigint, 2::bigint), (tap.org('Beta'), 1, 0, 1) $$,
    'journals that nobody has relayed');
select is_empty($$ select from api.claim_relay('two') $$, 'are held');
set local remit.clock = '2026-03-01 09:00:59Z';
select is_empty($$ select from api.claim_relay('two') $$, 'for the time of the lease');
set local remit.clock = '2026-03-01 09:01:00Z';
select results_eq(
    $$ select c.org_id, c.fence from api.claim_relay('two', "limit" => 1) as c $$,
    $$ values (tap.org('Acme'), 2::bigint) $$, 'then another one gets them, no more than it asked for');
select results_eq(
    $$ select c.org_id, c.fence from api.claim_relay('two', lease_seconds => 5) as c $$,
    $$ values (tap.org('Beta'), 2::bigint) $$, 'and then the rest');
select lives_ok($$ select api.advance_relay(tap.org('Beta'), 'two', 2, 1) $$, 'it is relayed');
set local remit.clock = '2026-03-01 09:01:30Z';
select is_empty($$ select from api.claim_relay('three') $$, 'what has no more entries is left alone');
select tap.line('Beta', 1);
select results_eq(
    $$ select c.org_id, c.seq, c.head_seq from api.claim_relay('three') as c $$,
    $$ values (tap.org('Beta'), 1::bigint, 2::bigint) $$, 'until it has');
select is_empty(
    $$ select c.org_id from kernel.relay_cursors as c where c.org_id not in (0, tap.org('Acme'), tap.org('Beta')) $$,
    'and nothing else has a cursor');

select * from finish();
rollback;
