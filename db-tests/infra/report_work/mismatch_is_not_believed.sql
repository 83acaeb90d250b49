-- "Reached" is compared with what was seen: what differs, is missing or is not ready is a failed attempt, and in the end a failure.
begin;
select plan(9);
select tap.chart('Acme', 'ana > bob');
insert into infra.settings (org_id, maximum_attempts) values (tap.org('Acme'), 4);
select tap.bucket('reports', 'bob');

select is(tap.step('reports', 'reached', tap.seen('reports', '{"Encryption": {"Algorithm": "none"}}')), 'accepted provisioning', 'another value');
select is(tap.step('reports', 'reached', '[]'), 'accepted provisioning', 'nothing was seen');
select is(tap.step('reports', 'reached', tap.seen('reports', is_ready => false)), 'accepted provisioning', 'not ready');
select is((select w.attempts from infra.work as w), 3, 'each is a failed attempt');
select is((select w.last_error ->> 'code' from infra.work as w), 'not_as_desired', 'and says so');
select is((tap.resource('reports')).running_at, null, 'nothing runs');
select is(tap.step('reports', 'gone'), 'accepted failed', 'the last one is a failure');
select is((tap.resource('reports')).failure - 'at', jsonb_build_object(
    'class', 'transient', 'code', 'not_as_desired', 'message', 'what is there differs: bucket', 'attempts', 4), 'which names what differs');
select is((tap.resource('reports')).failed_in, 'provisioning', 'and where it was');

select * from finish();
rollback;
