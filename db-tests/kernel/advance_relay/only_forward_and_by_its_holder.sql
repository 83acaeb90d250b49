-- The cursor moves forward alone, and only for the worker whose claim is the last one.
begin;
select plan(10);
set local remit.clock = '2026-03-01 09:00:00Z';
select tap.chart('Acme', 'ana');
select from api.claim_relay('one', from_start => true);

select lives_ok($$ select api.advance_relay(tap.org('Acme'), 'one', 1, 1) $$, 'forward');
select results_eq(
    $$ select c.seq, c.relayed_at, c.due_at, c.attempts from kernel.relay_cursors as c where c.org_id = tap.org('Acme') $$,
    $$ values (1::bigint, timestamptz '2026-03-01 09:00:00Z', timestamptz '2026-03-01 09:00:00Z', 0) $$, 'and given back');
select results_eq($$ select c.fence, c.seq from api.claim_relay('two') as c $$, $$ values (2::bigint, 1::bigint) $$, 'to another worker');
select tap.raises($$ select api.advance_relay(tap.org('Acme'), 'one', 1, 2) $$, code => 'RM032', why => 'the first one has lost it');
select tap.raises($$ select api.advance_relay(tap.org('Acme'), 'one', 2, 2) $$, code => 'RM032', why => 'and does not pass for the second');
select tap.raises($$ select api.advance_relay(tap.org('Acme'), 'two', 2, 3) $$, code => '22023', why => 'there is no such entry');
select lives_ok($$ select api.advance_relay(tap.org('Acme'), 'two', 2, 0, 'the broker is gone') $$, 'it may fail');
select results_eq(
    $$ select c.seq, c.attempts, c.last_error, c.due_at between timestamptz '2026-03-01 09:00:00.5Z' and timestamptz '2026-03-01 09:00:01Z'
       from kernel.relay_cursors as c where c.org_id = tap.org('Acme') $$,
    $$ values (1::bigint, 1, 'the broker is gone', true) $$, 'without going backwards, and waits');
set local remit.clock = '2026-03-01 09:10:00Z';
select results_eq($$ select c.fence from api.claim_relay('two') as c $$, $$ values (3::bigint) $$, 'and is tried again');
select results_eq(
    $$ select count(*) filter (where b between interval '0.5 s' and interval '1 s'), count(*) filter (where c between interval '150 s' and interval '300 s')
       from generate_series(1, 100), kernel.backoff(0) as b, kernel.backoff(1000) as c $$,
    $$ values (100::bigint, 100::bigint) $$, 'ever more seldom, but never after more than five minutes');

select * from finish();
rollback;
