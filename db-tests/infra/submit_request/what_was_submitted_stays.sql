-- What was submitted is what is decided on: no column of it changes afterwards, whoever writes.
begin;
select plan(14);
select tap.counter();
select tap.policy('boss', 'require_approval', '{"source": "level", "levels": 1}');
select tap.sign_in('cyd');
select tap.ask_for('logs', '{"storage_gb": 20}', 'P30D');
select tap.ask_for('draft', submit => false);
select tap.act_as_superuser();
select is((select r.state::text from infra.requests as r where r.name = 'logs'), 'pending', 'it waits');

create temporary table attempts (change text);
insert into attempts values ($$kind = 'extend'$$), ($$uid = uuidv7()$$), ($$environment_id = environment_id + 1$$), ($$blueprint_version_id = blueprint_version_id + 1$$),
    ($$name = 'other'$$), ($$parameters = '{"storage_gb": 5000}'$$), ($$lifetime = null$$), ($$reason = 'another'$$),
    ($$plan = '{}'$$), ($$submitted_at = now() - interval '1 day'$$), ($$requested_by = 'somebody'$$);
select tap.raises(format($$ update infra.requests set %s where name = 'logs' $$, a.change), code => 'RM011', why => a.change) from attempts as a;
select tap.raises($$ update infra.requests set requested_by = 'somebody' where name = 'draft' $$, code => 'RM011', constraint_name => 'requests_versioned',
    why => 'who asked stays even of a draft');
select lives_ok($$ update infra.requests set requester_id = tap.id('bob') where name = 'logs' $$, 'but a leaver''s request goes to their manager');
select * from finish();
rollback;
