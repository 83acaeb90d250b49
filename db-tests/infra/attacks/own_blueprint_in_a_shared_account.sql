-- An editor's own blueprint is not made with the credentials of an account that others share, under whatever name, unless the platform says so.
begin;
select plan(12);
select tap.counter();
create function pg_temp.role(environment text, version integer default null) returns text language sql as $$
    select string_agg(r.code || ' ' || r.message, ', ') from unnest((
        api.plan_request(tap.org('Acme'), 'create', role.environment, 'aws/plain-store', role.version, 'godmode')).refusals) as r;
$$;
select tap.act_as('remit_api', 'keeper', 'catalog,creator');
select api.create_environment('shared', 'Shared', 'development', '{"aws": {"account": "123456789012", "region": "eu-west-1"}}', limits => '{"blueprints": ["aws/plain-store"]}');
select api.create_environment('theirs', 'Theirs', 'development', '{"aws": {"account": "210987654321", "region": "eu-west-1"}}', org_id => tap.org('Acme'));
select tap.sign_in('bob', role => 'editor');
select api.import_blueprint(tap.blueprint_document(jsonb_build_object('blueprint', 'aws/plain-store', 'parameters', '[]'::jsonb, 'guardrails', '[]'::jsonb, 'usage', '{}'::jsonb,
    'cost', '[]'::jsonb, 'evidence', '[]'::jsonb, 'outputs', '{}'::jsonb, 'objects', '[{"id": "role", "type": "AWS::IAM::Role", "name": "${resource.physical_name}", "body": {
    "Policies": [{"PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}}]}}]'::jsonb)), true, tap.org('Acme'));
select is(pg_temp.role('shared'), 'RM037 blueprint aws/plain-store is the organization''s own, and environment shared takes those of the platform', 'not in a shared environment');
select is(pg_temp.role('shared', 1), pg_temp.role('shared'), 'nor by its number');
select is(pg_temp.role('dev'), 'RM037 blueprint aws/plain-store is the organization''s own, and environment dev takes those of the platform', 'nor where every blueprint is offered');
select is(pg_temp.role('theirs'), null, 'but in an environment of the organization');
select tap.raises($$ select api.create_request(tap.org('Acme'), 'create', 'shared', 'aws/plain-store', name => 'godmode', submit => true) $$, code => 'RM037', why => 'nothing is stored');
select tap.raises($$ select api.update_environment('shared', '{"limits": {"own_blueprints": true}}') $$, code => '42501', why => 'the editor does not change that');
select tap.raises($$ select api.update_environment('theirs', '{"limits": {}}', org_id => tap.org('Acme')) $$, code => '42501', why => 'nor what is the organization''s own');
select tap.act_as('remit_api', 'keeper', 'catalog,creator');
select tap.raises($$ select api.update_environment('shared', '{"limits": {"own_blueprints": "yes"}}') $$, code => 'RM012', why => 'it is true or false');
select lives_ok($$ select api.update_environment('shared', '{"limits": {"own_blueprints": true}}') $$, 'the platform does');
select tap.sign_in('bob', role => 'editor');
select is(pg_temp.role('shared'), null, 'and lets it in');
select api.create_request(tap.org('Acme'), 'create', 'shared', 'aws/plain-store', name => 'godmode', submit => true);
select tap.act_as_superuser();
update infra.environments set limits = '{}' where code = 'shared';
select tap.worked('godmode');
select tap.sign_in('bob', role => 'editor');
select is((api.plan_request(tap.org('Acme'), 'change', resource_id => (tap.resource('godmode')).id)).verdict, 'ready', 'what is there goes on with its version');
select api.import_blueprint(tap.blueprint_document('{"blueprint": "aws/plain-store", "version": 2, "parameters": [], "guardrails": [], "usage": {}, "cost": [], "evidence": [], "outputs": {},
    "objects": [{"id": "role", "type": "AWS::IAM::Role", "name": "${resource.physical_name}", "body": {}}]}'), true, tap.org('Acme'));
select is((api.plan_request(tap.org('Acme'), 'change', blueprint_version => 2, resource_id => (tap.resource('godmode')).id)).verdict, 'refused', 'and gets no other one');
select * from finish();
rollback;
