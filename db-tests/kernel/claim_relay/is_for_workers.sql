-- What crosses organizations is for workers alone, and a worker says who it is.
begin;
select plan(7);
select tap.chart('Acme', 'ana');

select tap.act_as('remit_api', 'idp|root', roles => 'admin');
select tap.raises($$ select api.claim_relay('x') $$, code => '42501', why => 'no administrator claims');
select tap.raises($$ select api.list_relay_entries(1, 0) $$, code => '42501', why => 'reads');
select tap.raises($$ select api.advance_relay(1, 'x', 1, 1) $$, code => '42501', why => 'or advances over REST');
select tap.act_as('remit_worker');
select tap.raises($$ select api.claim_relay('x') $$, code => '42501', message => 'this is for workers', why => 'nobody claims');
select tap.raises($$ select api.list_relay_entries(1, 0) $$, code => '42501', message => 'this is for workers', why => 'reads');
select tap.raises($$ select api.advance_relay(1, 'x', 1, 1) $$, code => '42501', message => 'this is for workers', why => 'or advances');
select tap.act_as('remit_worker', 'worker one');
select lives_ok($$ select api.claim_relay('one') $$, 'but a worker');
select tap.act_as_superuser();

select * from finish();
rollback;
