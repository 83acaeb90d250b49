-- A policy can be asked about a request and about those of the past before it is made; nothing is written.
begin;
select plan(13);
select tap.counter();
select tap.counter('zoe', chart => 'Zeta');
select tap.store('small', 'cyd', '{"storage_gb": 10}'), tap.store('large', 'dan', '{"storage_gb": 90}');
create function tap.hits(policy jsonb, last integer default 10) returns text language sql stable as $$
    select string_agg(concat_ws(' ', h.name, h.fired, h.counted, h.message), ', ' order by h.request_id) from api.test_policy(tap.org('Acme'), policy => hits.policy, last => hits.last) as h $$;
select tap.policy('stored', 'deny', '{"message": "No."}', '$.request.name == "large"', 'dry_run');
select tap.sign_in('bob');
select is(tap.hits('{"effect": "limit", "condition": "$.request.kind == \"create\"", "settings": {"parameter": "storage_gb", "maximum": 50}}'),
    'small t f storage_gb: at most 50, large t t storage_gb: at most 50', 'who would have been hit');
select is(tap.hits('{"effect": "deny", "condition": "$.request.monthly_cost > 20", "settings": {"message": "Dear."}}'), 'small f f, large t t Dear.', 'by what it cost');
select is(tap.hits('{"effect": "deny", "condition": "$.requester.name == \"cyd\"", "settings": {"message": "No."}}'), 'small t t No., large f f', 'by who asked');
select is(tap.hits('{"effect": "default", "condition": "exists($.request)", "settings": {"parameter": "engine", "value": "new"}}'), 'small t t engine is new unless it is given, large t t engine is new unless it is given', 'what was not given');
select is(tap.hits('{"effect": "default", "condition": "exists($.request)", "settings": {"parameter": "storage_gb", "value": 1}}'), 'small t f storage_gb is 1 unless it is given, large t f storage_gb is 1 unless it is given', 'what was');
select is((select count(*) from api.test_policy(tap.org('Acme'), policy => '{"effect": "allow_self_approval", "condition": "exists($.request)"}', last => 1)), 1::bigint, 'only the last');
select is((select h.request_id is null and h.fired and h.counted from api.test_policy(tap.org('Acme'), policy => '{"effect": "limit", "condition": "exists($.request)", "settings": {"parameter": "storage_gb", "maximum": 50}}',
    request => '{"kind": "create", "environment": "dev", "blueprint": "aws/store", "name": "x1", "parameters": {"storage_gb": 60}}') as h), true, 'a request that nobody made');
select is((select string_agg(h.name || ' ' || h.fired, ', ' order by h.request_id) from api.test_policy(tap.org('Acme'), p.id, last => 5) as h), 'small false, large true', 'a stored one')
from api.list_policies(tap.org('Acme')) as p;
select tap.raises($$ select api.test_policy(tap.org('Acme'), policy => '{"effect": "deny", "condition": "$.x == 1"}', last => 1) $$, code => 'RM040', why => 'one that cannot work');
select tap.raises($$ select api.test_policy(tap.org('Acme'), policy => '{"effect": "deny", "code": "x", "colour": 1}', last => 1) $$, code => '22023', why => 'unknown keys');
select tap.raises($$ select api.test_policy(tap.org('Acme'), last => 1) $$, code => '22023', why => 'no policy');
select tap.raises($$ select api.test_policy(tap.org('Zeta'), policy => '{"effect": "allow_self_approval", "condition": "exists($.request)"}', last => 1) $$, code => '42501', why => 'another organization''s requests');
select is((select count(*) from api.list_policies(tap.org('Acme'))), 1::bigint, 'nothing was stored');
select * from finish();
rollback;
