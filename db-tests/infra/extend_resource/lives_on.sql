-- Extending is a request that is done at once where nobody has to approve; it calls off a deletion that waits, and warns anew later.
begin;
select plan(9);
select tap.chart('Acme', 'ana > bob; ana > dan');
update org.employees set email = name || '@example.com';
select tap.bucket('reports', 'bob', 'running');
update infra.resources set expires_at = now() + interval '2 days', warned_at = now();
select tap.act_as('remit_api', 'bob', email => 'bob@example.com');
select tap.raises($$ select api.extend_resource(tap.org('Acme'), (tap.resource('reports')).id, 'x') $$, '23514', why => 'a lifetime is a duration');
select is((select q.state || ' ' || q.kind from api.extend_resource(tap.org('Acme'), (tap.resource('reports')).id, 'P30D', 'The year end') as q), 'done extend', 'nobody has to approve');
select tap.act_as_superuser();
select ok((tap.resource('reports')).expires_at > now() + interval '29 days', 'it lives on');
select is((tap.resource('reports')).warned_at, null, 'and will be warned of again');
update infra.resources set expires_at = kernel.now() - interval '1 second';
select is((api.run_housekeeping()).expired, 1, 'its time is over');
select tap.act_as('remit_api', 'dan', email => 'dan@example.com');
select tap.raises($$ select api.extend_resource(tap.org('Acme'), (tap.resource('reports')).id, 'P30D') $$, '42501', why => 'it is not a colleague''s to extend');
select tap.act_as('remit_api', 'bob', email => 'bob@example.com');
select is((select q.state from api.extend_resource(tap.org('Acme'), (tap.resource('reports')).id, 'P30D') as q), 'done', 'its owner thinks again');
select tap.act_as_superuser();
select is((tap.resource('reports')).state, 'updating', 'and it is kept');
select is(tap.step('reports', 'reached'), 'accepted running', 'as it was');

select * from finish();
rollback;
