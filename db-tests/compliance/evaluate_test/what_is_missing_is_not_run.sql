-- What is missing is not run, however the predicate would have it, and every element of a list counts.
begin;
select plan(14);
create function pg_temp.asked(payload jsonb, predicate text, variadic requires text[]) returns text
language sql as $$
    select concat_ws(': ', a.result, a.detail) from compliance.evaluate_test(predicate, null, null, requires, payload, 0) as a;
$$;

select is(pg_temp.asked('{}', '!($.public == true)', '$.public'), 'not_run: $.public is missing', 'the predicate would hold on {}');
select is(pg_temp.asked('{"public": null}', '!($.public == true)', '$.public'), 'not_run: $.public is null', 'null is no answer');
select is(pg_temp.asked('{"public": false}', '!($.public == true)', '$.public'), 'pass', 'an answer is needed');
select is(pg_temp.asked('{"public": true}', '!($.public == true)', '$.public'), 'fail', 'and read');
select is(pg_temp.asked(null, '$.a == 1', '$.a'), 'not_run: there is no payload', 'without a payload');
select is(pg_temp.asked('null', '$.a == 1', '$.a'), 'not_run: there is no payload', 'with one that says nothing');
select is(pg_temp.asked('{"a": 1}', '$.a == 1', variadic '{}'), 'not_run: the test names no path that it needs', 'without paths');
select is(pg_temp.asked('{"accounts": [{"mfa": true}, {}]}', '!exists($.accounts[*] ? (@.mfa == false))', '$.accounts[*].mfa'),
    'not_run: $.accounts[*].mfa is missing', 'one account of two has no answer');
select is(pg_temp.asked('{"accounts": [{"mfa": true}, {"mfa": null}]}', '!exists($.accounts[*] ? (@.mfa == false))', '$.accounts[*].mfa'),
    'not_run: $.accounts[*].mfa is null', 'or null');
select is(pg_temp.asked('{"accounts": []}', '!exists($.accounts[*] ? (@.mfa == false))', '$.accounts[*].mfa'),
    'not_run: $.accounts[*].mfa finds nothing', 'an empty list proves nothing');
select is(pg_temp.asked('{"unknown": []}', '$.unknown.size() == 0', '$.unknown'), 'pass', 'unless the list itself is asked for');
select is(pg_temp.asked('{"accounts": {"mfa": true}}', '!exists($.accounts[*] ? (@.mfa == false))', '$.accounts[*].mfa'),
    'not_run: $.accounts[*].mfa is missing', 'an object is no list');
select is(pg_temp.asked('{"accounts": [{"mfa": true}]}', '$.accounts.mfa == true', 'lax $.accounts.mfa'),
    'not_run: lax $.accounts.mfa is missing', 'even a path that asks to be read laxly is read strictly');
select is(pg_temp.asked('{"a": 1}', '$.a == 1', '$.a', '$.b'), 'not_run: $.b is missing', 'each path counts');

select * from finish();
rollback;
