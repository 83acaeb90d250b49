-- true passes, false fails, and whatever else a predicate gives is an error that says what happened.
begin;
select plan(9);
create function pg_temp.asked(payload jsonb, predicate text, applies text default null) returns text
language sql as $$
    select concat_ws(': ', a.result, a.detail) from compliance.evaluate_test(predicate, null, applies, '{$.a}', payload, 0) as a;
$$;

select is(pg_temp.asked('{"a": 1}', '$.a == 1'), 'pass', 'true');
select is(pg_temp.asked('{"a": 2}', '$.a == 1'), 'fail', 'false');
select is(pg_temp.asked('{"a": "x"}', '!($.a == 1)'), 'error: the predicate gives no answer: something is missing or of another type', 'null, even if negated');
select is(pg_temp.asked('{"a": 1}', '$.a'), 'error: single boolean result is expected', 'a number');
select is(pg_temp.asked('{"a": 1}', '$.a =='), 'error: syntax error at end of jsonpath input', 'no jsonpath');
select is(pg_temp.asked('{"a": 1}', '$.a == 1', '$.a == 2'), 'not_applicable', 'it does not apply');
select is(pg_temp.asked('{"a": 1}', '$.a == 1', '$.a == 1'), 'pass', 'it applies');
select is(pg_temp.asked('{"a": 1}', '$.a == 1', '$.a == "x"'),
    'error: whether it applies cannot be told: something is missing or of another type', 'nobody knows whether it applies');
set local timezone = 'Pacific/Auckland';
select is(pg_temp.asked('{"a": "2026-01-01T00:00:00"}', '$.a.datetime() == "2026-01-01T00:00:00+00:00".datetime()'), 'pass',
    'times without an offset are UTC for every session');

select * from finish();
rollback;
