-- A key is fresh once; then it has the first answer.
begin;
select plan(4);
create function pg_temp.claim(body text) returns api.stored_answer language sql as $$
    select api.claim_idempotency_key('POST /orgcharts', 0, 'k-1', sha256(claim.body::bytea));
$$;

select tap.act_as('remit_api', 'ana');
select is((pg_temp.claim('a')).fresh, true, 'fresh');
select api.store_idempotent_answer('POST /orgcharts', 0, 'k-1', 201, '{"ETag": "\"1\""}', '{"id": 1}');
select results_eq(
    $$ select c.* from pg_temp.claim('a') as c $$,
    $$ values (false, 201, '{"ETag": "\"1\""}'::jsonb, '{"id": 1}') $$, 'then the answer');
select tap.raises($$ select pg_temp.claim('b') $$, code => 'RM002', why => 'another body is another request');
select api.store_idempotent_answer('POST /orgcharts', 0, 'k-1', 500, '{}', 'x');
select is((pg_temp.claim('a')).status, 201, 'the first answer stays');
select tap.act_as_superuser();

select * from finish();
rollback;
