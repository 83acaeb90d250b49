-- A resource that has expired is saved by an extension as long as its deletion waits.
begin;
select plan(4);
select tap.counter(lifecycle => '{"retention": "P7D", "maximum_ttl": "P60D"}');
select tap.store('logs', 'cyd'), tap.store('late', 'cyd');
select infra.delete_resource(s.org_id, s.id, case s.name when 'logs' then now() + interval '1 day' else now() - interval '1 second' end) from infra.resources as s;
select tap.sign_in('cyd');
select tap.ask_about('extend', 'logs', lifetime => 'P20D');
select tap.raises($$ select tap.ask_about('extend', 'late', lifetime => 'P20D') $$, code => 'RM028', why => 'not once it has begun');
select tap.act_as_superuser();
select is(tap.stands('logs') || ', ' || tap.work_of('logs'), 'updating done, due 0', 'it is looked after again');
select tap.worked('logs');
select is(tap.stands('logs') || ' ' || ((tap.resource('logs')).expires_at::date - current_date), 'running done 20', 'and lives on');
select tap.counted();
select * from finish();
rollback;
