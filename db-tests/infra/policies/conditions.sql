-- What conditions may look at, and what follows when they cannot be decided: what restricts counts, what helps does not.
begin;
select plan(23);
select tap.counter();
update org.employees set title = 'Engineer' where external_key = 'bob';
select tap.store('there', 'cyd');
create function tap.sees(condition text) returns text language plpgsql as $$
begin
    perform tap.act_as_superuser();
    delete from infra.policies;
    perform tap.policy('it', 'deny', '{"message": "No."}', sees.condition);
    perform tap.sign_in('cyd');
    return tap.fired(tap.plan_of('logs', '{"storage_gb": 20}', 'P30D'));
end; $$;
select is(tap.sees(c.condition), 'it', c.condition) from (values
    ('$.request.kind == "create" && $.request.name == "logs" && $.request.lifetime_days == 30'),
    ('$.request.parameters.storage_gb == 20 && $.request.parameters.engine == "old"'),
    ('$.request.monthly_cost == 10 && $.request.usage.storage == 20'),
    ('$.requester.name == "cyd" && $.requester.email == "cyd@acme.example" && $.requester.depth == 2'),
    ('$.owner.id == $.requester.id && exists($.requester.manager_id)'),
    ('$.environment.code == "dev" && $.environment.stage == "development" && $.environment.region == "eu-central-1" && $.environment.account == "123456789012"'),
    ('$.blueprint.code == "aws/store" && $.blueprint.provider == "aws" && $.blueprint.name == "store" && $.blueprint.version == 1'),
    ('$.organization.name == "Acme"'),
    ('!exists($.resource)'),
    ('!exists($.request.reason)')) as c(condition);
select is(tap.sees(c.condition), null, c.condition) from (values
    ('$.requester.title == "Engineer"'), ('$.requester.title like_regex "^E"'), ('$.request.parameters.colour > 5'), ('$.resource.state == "running"')) as c(condition);
select is(tap.sees('$.request.parameters.engine > 5'), 'it undecided', 'a text against a number: a denial counts');
select tap.act_as_superuser();
delete from infra.policies;
select tap.policy('help', 'default', '{"parameter": "storage_gb", "value": 5}', '$.request.parameters.engine > 5'),
    tap.policy('self', 'allow_self_approval', '{}', '$.request.parameters.engine > 5'),
    tap.policy('boss', 'require_approval', '{"source": "level"}', '$.request.parameters.engine > 5'),
    tap.policy('cap', 'limit', '{"parameter": "storage_gb", "maximum": 5}', '$.request.parameters.engine > 5');
select tap.sign_in('cyd');
select is(tap.fired(tap.plan_of('logs', '{"storage_gb": 20}')), 'boss undecided, cap undecided', 'so do approvals and limits, but no default and no self-approval');
select tap.act_as_superuser();
delete from infra.policies;
select tap.policy('change', 'deny', '{"message": "No."}', '$.request.kind == "change" && $.resource.state == "running" && $.resource.monthly_cost < $.request.monthly_cost && $.resource.parameters.storage_gb == 10');
select tap.sign_in('cyd');
select tap.raises($$ select tap.ask_about('change', 'there', '{"storage_gb": 20}') $$, code => 'RM031', why => 'a change knows its resource');
select lives_ok($$ select tap.ask_about('change', 'there', '{"storage_gb": 5}') $$, 'and what it costs');
select tap.act_as_superuser();
delete from infra.policies;
select tap.policy('second', 'default', '{"parameter": "storage_gb", "value": 2}', "position" => 20), tap.policy('third', 'default', '{"parameter": "storage_gb", "value": 3}', "position" => 30),
    tap.policy('first', 'default', '{"parameter": "storage_gb", "value": 1}', "position" => 10, mode => 'dry_run');
update infra.environments set rules = '[{"code": "house", "title": "House", "effect": "deny", "condition": "$.request.parameters.storage_gb > 2", "message": "Too much here."},
    {"code": "less", "title": "Less", "effect": "default", "condition": "exists($.request)", "parameter": "storage_gb", "value": 1}]' where code = 'dev';
select tap.sign_in('cyd');
select is(tap.fired(tap.plan_of()), 'first (dry run), second, third (kept), less (kept)', 'the first default by position wins; the environment''s rules come last');
select is((tap.plan_of()).parameters ->> 'storage_gb', '2', 'and is what counts');
select is(tap.refusals(tap.plan_of('logs', '{"storage_gb": 3}')), 'RM031 house: Too much here.', 'an environment''s rules hold for everybody');
select is((select string_agg(r.origin, ',') from unnest((tap.plan_of('logs', '{"storage_gb": 3}')).rules) as r where r.counted), 'environment', 'and are named as such');
select is((select r.origin || ' ' || r.effect from unnest((tap.plan_of('logs', '{"encrypted": false}')).rules) as r where r.effect = 'guardrail'), 'blueprint guardrail', 'like a blueprint''s guardrails');
select * from finish();
rollback;
