-- What each kind of request does to its resource.
begin;
select plan(29);
select tap.counter('ana > bob > cyd; bob > dan', lifecycle => '{"retention": "P7D", "maximum_ttl": "P60D"}');
select tap.quota('dan', 'storage', 25), tap.quota('ana', 'storage', 100);
select tap.store_blueprint(2, '{"retention": "P7D", "maximum_ttl": "P60D"}');
select tap.store('logs', 'cyd', '{"storage_gb": 20}', 'P10D');
select is((tap.resource('logs')).expires_at::date - current_date, 10, 'it lives for as long as was asked');

select tap.sign_in('cyd');
select tap.raises($$ select tap.ask_for('forever', lifetime => 'P61D') $$, code => 'RM031', message => 'maximum_ttl', why => 'longer than the blueprint allows');
select tap.raises($$ select tap.ask_about('extend', 'logs', lifetime => 'P61D') $$, code => 'RM031', message => 'maximum_ttl', why => 'also for an extension');
select tap.ask_about('extend', 'logs', lifetime => 'P30D');
select tap.act_as_superuser();
select is(tap.stands('logs') || ' ' || ((tap.resource('logs')).expires_at::date - current_date), 'running done 30', 'an extension is done at once');
select tap.sign_in('cyd');
select tap.ask_about('extend', 'logs');
select tap.act_as_superuser();
select is((tap.resource('logs')).expires_at::date - current_date, 60, 'for as long as is allowed');

select tap.sign_in('cyd');
select is((select (p.verdict, tap.fired(p), p.parameters ->> 'engine', p.objects #>> '{0,body,Size}', q.needed)::text
    from api.plan_request(tap.org('Acme'), 'change', resource_id => (tap.resource('logs')).id, parameters => '{"storage_gb": 30}') as p, unnest(p.quotas) as q), '(ready,,old,30,10)', 'the plan of a change is about the whole, its quota about the difference');
select tap.ask_about('change', 'logs', '{"storage_gb": 30, "deletion_protection": true}', blueprint_version => 2);
select tap.act_as_superuser();
select is((select (s.state, s.generation, s.observed_generation, s.parameters ->> 'storage_gb', s.parameters ->> 'engine', s.desired #>> '{0,body,Size}', s.protected, s.monthly_cost,
    (select v.number from infra.blueprint_versions as v where v.id = s.blueprint_version_id))::text from tap.resource('logs') as s), '(updating,2,1,30,old,30,t,15,2)', 'a change');
select is((select r.previous -> 'parameters' ->> 'storage_gb' || ' ' || r.generation from infra.requests as r where r.kind = 'change'), '20 2', 'keeps what was before');
select is(tap.reserved('logs'), 'cost 15, count 1, storage 30', 'more is reserved at once');
select tap.worked('logs');
select is(tap.stands('logs'), 'running done', 'when a worker is through');
select is((tap.resource('logs')).expires_at::date - current_date, 60, 'its life is not another one');
select tap.sign_in('cyd');
select tap.ask_about('change', 'logs', '{"storage_gb": 5, "deletion_protection": null}');
select tap.act_as_superuser();
select is(tap.reserved('logs'), 'cost 15, count 1, storage 30', 'less is given back');
select tap.worked('logs');
select is(tap.reserved('logs'), 'cost 2.5, count 1, storage 5', 'when it is less');
select is((tap.resource('logs')).protected, false, 'null is the default again');

select tap.store('files', 'cyd', '{"storage_gb": 22}');
select is(tap.used(), 'dan storage 0/25, ana storage 27/100', 'what there is');
select tap.sign_in('bob');
select tap.ask_about('transfer', 'logs', owner => 'dan');
select tap.raises($$ select tap.ask_about('transfer', 'files', owner => 'dan') $$, code => 'RM030', why => 'a transfer beyond the quota of who takes over');
select tap.act_as_superuser();
select is(tap.used(), 'dan storage 5/25, ana storage 27/100', 'it counts where it is now');
select is((select (s.state, tap.key(s.owner_id), s.desired #>> '{0,body,Owner}', s.generation)::text from tap.resource('logs') as s), '(updating,dan,dan,4)', 'and says whose it is');
select is(tap.stands('logs'), 'updating done', 'the transfer is done');
select tap.worked('logs');
select is(tap.stands('logs'), 'running done', 'and a worker has caught up');

select tap.sign_in('cyd');
select tap.raises($$ select tap.ask_about('delete', 'logs') $$, code => '42501', why => 'who gave it away has no say');
select tap.sign_in('dan');
select is((select (p.delete_after::date - current_date, p.objects, p.usage, p.monthly_cost)::text from api.plan_request(tap.org('Acme'), 'delete', resource_id => (tap.resource('logs')).id) as p), '(7,[],{},0)', 'the plan of a deletion');
select tap.ask_about('delete', 'logs');
select tap.act_as_superuser();
select is(tap.stands('logs') || ' ' || ((tap.resource('logs')).delete_after::date - current_date) || ' ' || tap.work_of('logs'), 'deleting applying 7 waits 0', 'a deletion waits');
select tap.sign_in('dan');
select tap.raises($$ select tap.ask_about('extend', 'logs') $$, code => 'RM034', why => 'an open deletion is called off, not extended');
select tap.act_as_superuser();
update infra.resources set delete_after = now() - interval '1 second' where name = 'logs' and state = 'deleting';
select tap.worked('logs', 'gone');
select is(tap.stands('logs') || ', ' || tap.used(), 'deleted done, dan storage 0/25, ana storage 22/100', 'until it is gone');
select tap.sign_in('dan');
select tap.raises($$ select tap.ask_about('delete', 'logs') $$, code => 'RM028', why => 'what has ended has ended');
select lives_ok($$ select tap.ask_for('logs') $$, 'and its name is free');
select tap.act_as_superuser();
select is((select count(*) from infra.resources as s where s.name = 'logs'), 2::bigint, 'for another resource');
select tap.counted();
select * from finish();
rollback;
