-- A guardrail is kept when its predicate holds of {object id: body}; what is missing keeps none.
begin;
select plan(5);
select set_config('tap.guardrails', '[{"code": "tls", "holds": "$.store.Tls == true"}, {"code": "size", "holds": "$.store.Size >= 3"}, {"code": "copy", "holds": "!exists($.copy) || $.copy.Kept == true"}]', true);

select is(infra.broken_guardrails(current_setting('tap.guardrails')::jsonb, '[{"id": "store", "body": {"Tls": true, "Size": 3}}]'), '{}', 'all kept');
select is(infra.broken_guardrails(current_setting('tap.guardrails')::jsonb, '[{"id": "store", "body": {"Tls": "true", "Size": "9"}}]'), '{tls,size}', 'another type keeps none');
select is(infra.broken_guardrails(current_setting('tap.guardrails')::jsonb, '[]'), '{tls,size}', 'nor does nothing');
select is(infra.broken_guardrails(current_setting('tap.guardrails')::jsonb, '[{"id": "store", "body": null}, {"id": "copy", "body": {}}]'), '{tls,size,copy}', 'nor what was not found');
select is(infra.broken_guardrails('[]', '[]'), '{}', 'without guardrails none is broken');

select * from finish();
rollback;
