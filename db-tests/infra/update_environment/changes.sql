-- What is absent stays; a stale version, an unknown key and what an environment cannot be are refused.
begin;
select plan(12);
select is((select (e.code, e.version, e.observe_every, e.drift_action)::text from api.create_environment('lab', 'Lab', 'development', '{"aws": {"account": "123456789012", "region": "eu-west-1"}}') as e),
    '(lab,1,PT10M,report)', 'created');
select tap.raises($$ select api.create_environment('lab', 'Lab', 'development', '{"aws": {"account": "123456789012", "region": "eu-west-1"}}') $$, code => '23505', constraint_name => 'environments_code', why => 'once');
select is((select (e.title, e.version, e.drift_action, e.targets #>> '{aws,region}')::text from api.update_environment('lab', '{"drift_action": "repair"}', 1) as e), '(Lab,2,repair,eu-west-1)', 'one thing');
select tap.raises($$ select api.update_environment('lab', '{"title": "X"}', 1) $$, code => 'RM001', why => 'not by an older version');
select is((select e.version from api.update_environment('lab', '{"drift_action": "repair"}') as e), 2::bigint, 'the same is no change');
select tap.raises($$ select api.update_environment('lab', '{"code": "x"}') $$, code => '22023', why => 'its code stays');
select tap.raises($$ select api.update_environment('lab', '{"rules": null}') $$, code => '23502', why => 'null is no value');
select is(tap.violations($$ select api.update_environment('lab', '{"targets": {"aws": {"region": "x"}}}') $$) #>> '{0,pointer}', '/targets/aws/account', 'targets are checked');
select tap.raises($$ select api.update_environment('labs', '{}') $$, code => 'P0002', why => 'one that there is');
select is((select e.retired from api.update_environment('lab', '{"retired": true, "observe_every": "PT1H"}') as e), true, 'retired');
select tap.raises($$ delete from infra.environments $$, code => 'RM011', why => 'and kept');
select tap.raises($$ update infra.environments set code = 'x' $$, code => 'RM011', why => 'under its code');

select * from finish();
rollback;
