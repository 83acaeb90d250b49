-- Whatever one may in one organization, no function reaches a request, resource or policy of another through it.
begin;
select plan(29);
select tap.counter();
select tap.counter('zoe', chart => 'Zeta');
select tap.store('logs', 'cyd');
select tap.policy('secret', 'deny', '{"message": "No."}', '$.request.name == "x"');
create function tap.secret(what text) returns bigint language sql stable security definer as $$
    select case secret.what when 'request' then r.id when 'resource' then r.resource_id else (select p.id from infra.policies as p where p.code = 'secret') end
    from infra.requests as r where r.name = 'logs' $$;
select tap.sign_in('zoe', 'Zeta', role => 'owner');
select tap.raises(format('select api.%s(%s)', c.name, replace(c.arguments, '%s', 'tap.org(''Zeta'')')), code => 'P0002', why => c.name || ' through one''s own')
from (values
    ('get_request', $$%s, tap.secret('request')$$),
    ('get_request_plan', $$%s, tap.secret('request')$$),
    ('submit_request', $$%s, tap.secret('request')$$),
    ('cancel_request', $$%s, tap.secret('request')$$),
    ('retry_request', $$%s, tap.secret('request')$$),
    ('abandon_request', $$%s, tap.secret('request'), 'x'$$),
    ('update_request', $$%s, tap.secret('request'), '{}'$$),
    ('get_policy', $$%s, tap.secret('policy')$$),
    ('update_policy', $$%s, tap.secret('policy'), '{}'$$),
    ('delete_policy', $$%s, tap.secret('policy')$$),
    ('test_policy', $$%s, tap.secret('policy'), last => 1$$),
    ('create_request', $$%s, 'delete', resource_id => tap.secret('resource'), requester_id => tap.id('zoe')$$),
    ('plan_request', $$%s, 'delete', resource_id => tap.secret('resource')$$)) as c(name, arguments);
select tap.raises(format('select api.%s(%s)', c.name, replace(c.arguments, '%s', 'tap.org(''Acme'')')), code => '42501', why => c.name || ' directly')
from (values
    ('get_request', $$%s, tap.secret('request')$$),
    ('get_request_plan', $$%s, tap.secret('request')$$),
    ('submit_request', $$%s, tap.secret('request')$$),
    ('cancel_request', $$%s, tap.secret('request')$$),
    ('retry_request', $$%s, tap.secret('request')$$),
    ('abandon_request', $$%s, tap.secret('request'), 'x'$$),
    ('update_request', $$%s, tap.secret('request'), '{}'$$),
    ('get_policy', $$%s, tap.secret('policy')$$),
    ('update_policy', $$%s, tap.secret('policy'), '{}'$$),
    ('delete_policy', $$%s, tap.secret('policy')$$),
    ('test_policy', $$%s, tap.secret('policy'), last => 1$$),
    ('create_request', $$%s, 'delete', resource_id => tap.secret('resource'), requester_id => tap.id('zoe')$$),
    ('plan_request', $$%s, 'delete', resource_id => tap.secret('resource')$$),
    ('list_requests', $$%s$$),
    ('list_policies', $$%s$$),
    ('create_policy', $$%s, 'x', 'X', 'allow_self_approval', 'exists($.request)'$$)) as c(name, arguments);
select * from finish();
rollback;
