-- A creation that was seen to be as desired runs, and says what it is called.
begin;
select plan(7);
select tap.chart('Acme', 'ana > bob');
select tap.set_clock('2026-11-22T10:00:00Z');
select tap.bucket('reports', 'bob');

select is(tap.claim(), 'reports apply 1', 'it is claimed to be made');
select is(tap.claim(), null, 'and nobody else gets it');
select is(tap.report('reports', 'reached', tap.seen('reports', '{"SecretArn": "arn:secret"}')), 'accepted running', 'it runs');
select is((tap.resource('reports')).observed_generation, 1::bigint, 'with what was desired');
select is((tap.resource('reports')).running_at, '2026-11-22T10:00:00Z', 'since then');
select is(
    (tap.resource('reports')).outputs,
    jsonb_build_object('bucket', (tap.resource('reports')).physical_name, 'arn', 'arn:aws:s3:::' || (tap.resource('reports')).physical_name, 'secret', 'arn:secret'),
    'and its users know where');
select cmp_ok(abs(extract(epoch from tap.due_in('reports')) - 300), '<=', 30::numeric, 'it is looked at again after about five minutes');

select * from finish();
rollback;
