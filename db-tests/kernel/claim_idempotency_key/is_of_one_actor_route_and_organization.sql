-- The same key of another actor, for another route or organization is another key.
begin;
select plan(6);
select tap.act_as('remit_api', 'ana');

select is((api.claim_idempotency_key('POST /a', 1, 'k', '\x01')).fresh, true, 'one');
select is((api.claim_idempotency_key('POST /b', 1, 'k', '\x02')).fresh, true, 'another route');
select is((api.claim_idempotency_key('POST /a', 2, 'k', '\x02')).fresh, true, 'another organization');
select is((api.claim_idempotency_key('POST /a', 1, 'K', '\x02')).fresh, true, 'another key');
select tap.act_as('remit_api', 'bob');
select is((api.claim_idempotency_key('POST /a', 1, 'k', '\x02')).fresh, true, 'another actor');
select tap.act_as('remit_api', '');
select tap.raises($$ select api.claim_idempotency_key('POST /a', 1, 'k', '\x02') $$, code => '42501', why => 'nobody has no keys');
select tap.act_as_superuser();

select * from finish();
rollback;
