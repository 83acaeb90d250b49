-- The first claim of an installation passes over what happened before, unless it is asked not to; what begins later is relayed from its start.
begin;
select plan(5);
select tap.chart('Acme', 'ana');
savepoint before;

select is_empty($$ select from api.claim_relay('one') $$, 'what happened before is not relayed');
select tap.line('Acme', 1, 'ana');
select tap.chart('Beta', 'bea');
select results_eq(
    $$ select c.org_id, c.seq, c.head_seq from api.claim_relay('one', from_start => true) as c order by 1 $$,
    $$ values (tap.org('Acme'), 2::bigint, 3::bigint), (tap.org('Beta'), 0, 2) $$,
    'what happens later is, and asking for the start then comes too late');
select results_eq($$ select c.seq from kernel.relay_cursors as c where c.org_id = 0 $$, $$ values (0::bigint) $$, 'the cursor of nobody says that it has begun');

rollback to savepoint before;
select results_eq(
    $$ select c.org_id, c.seq, c.head_seq from api.claim_relay('one', from_start => true) as c $$,
    $$ values (tap.org('Acme'), 0::bigint, 2::bigint) $$, 'from the start, when asked');
select is((select count(*) from kernel.relay_cursors), 2::bigint, 'with its cursor and the one that says so');

select * from finish();
rollback;
