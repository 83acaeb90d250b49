-- What a leaver owns, asked for and decides goes to their manager in the same transaction.
begin;
select plan(12);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob > cyd > dan');
select tap.addresses('Acme');
select tap.quota('ana', 'storage', 100), tap.members('platform', 'cyd, ana');
select tap.bucket('logs', 'cyd', 'running');
select tap.tamper($$ update infra.blueprint_versions set objects = jsonb_set(objects, '{0,body,Owner}', '"${resource.owner_name}"') $$);
select infra.reserve(tap.org('Acme'), (tap.resource('logs')).id, '{}');
select tap.waiting('files', 'dan', 'level 1'), tap.waiting('queue', 'cyd', 'level 1; level 2');
select tap.quota('cyd', 'storage', 15);
update infra.requests set owner_id = tap.id('cyd') where name = 'files';
insert into infra.cost_periods (org_id, resource_id, owner_id, monthly_cost, currency, valid_during)
select s.org_id, s.id, s.owner_id, 5, 'EUR', '[2025-01-01,2025-02-01)' from infra.resources as s where s.name = 'logs';
select is(tap.used(), 'ana storage 30/100, cyd storage 30/15 over', 'before');
select tap.set_clock('2026-02-01');
delete from org.employees where external_key = 'cyd';

select is(tap.key((tap.resource('logs')).owner_id), 'bob', 'the resource');
select is((select (s.state, s.generation, s.desired #>> '{0,body,Owner}')::text from infra.resources as s where s.name = 'logs'), '(updating,2,bob)', 'which is rendered anew');
select is(tap.key((select q.requester_id from infra.requests as q where q.name = 'queue')), 'bob', 'the open request');
select is(tap.key((select q.owner_id from infra.requests as q where q.name = 'files')), 'bob', 'and who is to own another');
select is(tap.asked('files'), 'bob pending', 'the pending approval');
select is(tap.asked('queue'), 'ana pending', 'and where the manager is the requester now, the next above decides');
select is(tap.used(), 'ana storage 30/100', 'the quota of who left is gone');
select is((select string_agg(tap.key(m.employee_id), ',') from infra.group_members as m), 'ana', 'the place in a group is empty');
select is((select string_agg(distinct tap.key(c.owner_id), ',') from infra.cost_periods as c where c.monthly_cost = 5), 'bob', 'what it cost is the manager''s');
select is_empty('select * from infra.check_quotas()', 'and the quotas are right');
select tap.sound();

select * from finish();
rollback;
