-- After a day a key is as good as new, and purged.
begin;
select plan(4);
select tap.act_as('remit_api', 'ana');
select api.claim_idempotency_key('POST /a', 1, key, '\x01') from unnest(array['old', 'young']) as key;
select api.store_idempotent_answer('POST /a', 1, 'old', 201, '{}', 'answer');
select tap.act_as_superuser();
update kernel.idempotency_keys set created_at = now() - interval '24 hours 1 second' where idempotency_key = 'old';

select tap.act_as('remit_api', 'ana');
select is((api.claim_idempotency_key('POST /a', 1, 'old', '\x02')).fresh, true, 'taken again, with another body');
select is((api.claim_idempotency_key('POST /a', 1, 'young', '\x01')).fresh, false, 'the young one is not');
select tap.act_as_superuser();
update kernel.idempotency_keys set created_at = now() - interval '24 hours 1 second' where idempotency_key = 'old';
select tap.act_as('remit_api');
select is(api.purge_idempotency_keys(), 1::bigint, 'one is old enough to go');
select tap.act_as_superuser();
select is((select string_agg(k.idempotency_key, ' ') from kernel.idempotency_keys as k), 'young', 'one is kept');

select * from finish();
rollback;
