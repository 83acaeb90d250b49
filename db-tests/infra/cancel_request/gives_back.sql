-- What is cancelled gives back what it took, in every state that it can be cancelled in.
begin;
select plan(25);
select tap.counter(lifecycle => '{"retention": "P7D"}');
select tap.quota('ana', 'storage', 100);
select tap.policy('boss', 'require_approval', '{"source": "level", "levels": 1}', '$.request.parameters.storage_gb > 50');
create function tap.cancel_last() returns text language sql as $$
    select (select (api.cancel_request(r.org_id, r.id)).state from api.list_requests(tap.org('Acme')) as r order by r.id desc limit 1) $$;

select tap.sign_in('cyd');
select tap.ask_for('draft', submit => false);
select is(tap.cancel_last(), 'cancelled', 'a draft');
select is((select r.allowed = '{}' and r.ended_at is not null from api.list_requests(tap.org('Acme')) as r), true, 'is at its end');

select tap.ask_for('waits', '{"storage_gb": 60}');
select is(tap.cancel_last(), 'cancelled', 'what waits for approval');
select tap.act_as_superuser();
select is(tap.stands('waits') || ', ' || tap.used(), 'withdrawn cancelled, ana storage 0/100', 'withdraws its resource and gives back its quota');
select is(tap.asked('waits'), null, 'and asks nobody any more');

select tap.sign_in('cyd');
select tap.ask_for('waits', '{"storage_gb": 20}');
select is(tap.cancel_last(), 'cancelled', 'the name is free again; what is being made');
select tap.act_as_superuser();
select is(tap.stands('waits') || ', ' || tap.work_of('waits'), 'deleting cancelled, due 0', 'is taken down at once');
select is(tap.used(), 'ana storage 20/100', 'and counts until that is verified');
select tap.worked('waits', 'gone');
select is(tap.stands('waits') || ', ' || tap.used(), 'deleted cancelled, ana storage 0/100', 'then it does not');

select tap.store('logs', 'cyd', '{"storage_gb": 10}');
select tap.sign_in('cyd');
select tap.ask_about('change', 'logs', '{"storage_gb": 40}');
select tap.act_as_superuser();
select is(tap.reserved('logs'), 'cost 20, count 1, storage 40', 'a change that grows');
select tap.sign_in('cyd');
select is(tap.cancel_last(), 'cancelled', 'is taken back');
select tap.act_as_superuser();
select is((select s.state || ' ' || (s.parameters ->> 'storage_gb') || ' ' || s.monthly_cost || ' ' || s.generation || ' ' || (s.desired #>> '{0,body,Size}') from tap.resource('logs') as s),
    'updating 10 5 3 10', 'to what was before, which is the next generation');
select is(tap.reserved('logs'), 'cost 20, count 1, storage 40', 'what may be there still counts');
select tap.worked('logs');
select is(tap.stands('logs') || ': ' || tap.reserved('logs'), 'running cancelled: cost 5, count 1, storage 10', 'until the worker is back there');

select tap.sign_in('cyd');
select tap.ask_about('change', 'logs', '{"storage_gb": 60}');
select is(tap.cancel_last(), 'cancelled', 'a change that waits for approval');
select tap.act_as_superuser();
select is(tap.stands('logs') || ': ' || tap.reserved('logs'), 'running cancelled: cost 5, count 1, storage 10', 'leaves all as it is');

select tap.sign_in('cyd');
select tap.ask_about('delete', 'logs');
select tap.act_as_superuser();
select is(tap.stands('logs') || ', ' || tap.work_of('logs'), 'deleting applying, waits 0', 'a deletion waits for its retention');
select tap.sign_in('cyd');
select is(tap.cancel_last(), 'cancelled', 'and can be called off');
select tap.act_as_superuser();
select is((tap.resource('logs')).delete_after, null, 'so that it is kept');
select is(tap.stands('logs') || ', ' || tap.work_of('logs'), 'updating cancelled, due 0', 'and looked after');
select tap.worked('logs');
select tap.sign_in('cyd');
select tap.ask_about('delete', 'logs');
select tap.act_as_superuser();
update infra.resources set delete_after = now() - interval '1 minute' where name = 'logs' and state = 'deleting';
select tap.sign_in('cyd');
select tap.raises($$ select tap.cancel_last() $$, code => 'RM028', constraint_name => 'resources_transitions', why => 'once it has begun it goes on');
select tap.act_as_superuser();
select is(tap.stands('logs'), 'deleting applying', 'nothing has changed');
select tap.worked('logs', 'gone');
select is(tap.stands('logs') || ', ' || tap.used(), 'deleted done, ana storage 0/100', 'and it is gone');
select tap.sign_in('cyd');
select tap.raises($$ select tap.cancel_last() $$, code => 'RM028', constraint_name => 'requests_transitions', why => 'what has ended is not cancelled');
select tap.act_as_superuser();
select tap.counted();
select * from finish();
rollback;
