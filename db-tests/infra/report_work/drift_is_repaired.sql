-- Where the environment repairs, drift is work at once; and a repair that does not help ends as a failure, not in a circle.
begin;
select plan(9);
select tap.chart('Acme', 'ana > bob');
insert into infra.settings (org_id, maximum_attempts) values (tap.org('Acme'), 2);
select tap.environment('live', 'repair');
select tap.bucket('reports', 'bob', environment => 'live'), tap.bucket('stuck', 'bob', environment => 'live');
select tap.step('reports', 'reached'), tap.step('stuck', 'reached');

select is(tap.step('reports', 'reached', tap.seen('reports', '{"Encryption": null}')), 'accepted updating', 'it is being repaired');
select ok(tap.due_in('reports') <= '0', 'at once');
select is(tap.claim(), 'reports apply 3', 'by applying what is desired');
select is((tap.resource('reports')).drift -> 0 ->> 'path', '/Encryption', 'until then it differs');
select is(tap.report('reports', 'reached', tap.seen('reports')), 'accepted running', 'then it runs as desired');
select is((tap.resource('reports')).drift, null, 'without drift');

select tap.step('stuck', 'gone');
select is(tap.step('stuck', 'reached', tap.seen('stuck', '{"Tags": []}')), 'accepted updating', 'a repair that did not help is tried again');
select is(tap.step('stuck', 'reached', tap.seen('stuck', '{"Tags": []}')), 'accepted failed', 'so many times');
select is((tap.resource('stuck')).failed_in, 'updating', 'and fails');

select * from finish();
rollback;
