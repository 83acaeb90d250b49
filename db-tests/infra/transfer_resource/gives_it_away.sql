-- A transfer gives a resource to another employee, with its cost from then on; nobody gives to a colleague who does not know.
begin;
select plan(5);
select tap.set_clock('2026-11-01T10:00:00Z');
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
update org.employees set email = name || '@example.com';
select tap.bucket('reports', 'bob', 'running');
select tap.set_clock('2026-11-05T10:00:00Z');
select tap.act_as('remit_api', 'bob', email => 'bob@example.com');
select tap.raises(format($$ select api.transfer_resource(tap.org('Acme'), (tap.resource('reports')).id, %s) $$, tap.id('dan')), '42501', why => 'not to who is not below');
select is((select q.state || ' ' || q.kind from api.transfer_resource(tap.org('Acme'), (tap.resource('reports')).id, tap.id('cyd')) as q), 'done transfer', 'to who is');
select tap.act_as_superuser();
select is((tap.resource('reports')).owner_id, tap.id('cyd'), 'who owns it then');
select is((select string_agg(tap.key(c.owner_id), ',' order by c.valid_during) from infra.cost_periods as c), 'bob,cyd', 'and pays from then on');
select is((select h.event from infra.resource_events as h order by h.number desc limit 1), 'owner', 'as its history tells');

select * from finish();
rollback;
