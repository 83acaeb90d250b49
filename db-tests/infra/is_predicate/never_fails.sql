-- A predicate says true or false of every document: nothing else is taken, and none raises.
begin;
select plan(3);
select set_eq(
    $$ select p from unnest(array['$.a == 1', '!exists($.a)', '$.a[*] > 3 && $.b == "x"', '$.a like_regex "^x"', '$.a starts with "x"', '$.a ? (@ > 1) == 2', '$."a.datetime()" == 1',
        '$.a', '1 == 1', '$.a ? (@ > 1)', '$.a ==', '', 'true', '$"x" == 1', '$.a.datetime() < "2020-01-01".datetime()', '$.a.date() == $.b.date()', '$.a.timestamp_tz() > $.b',
        '$.a like_regex "("', '$.a like_regex "(.*)(.*)\\1\\2x"', '$.b == 1 && $.a like_regex "^([a-z])\\1" flag "i"', 'not json', '$.a == 1 || $"y" == 2']) as p where infra.is_predicate(p) $$,
    array['$.a == 1', '!exists($.a)', '$.a[*] > 3 && $.b == "x"', '$.a like_regex "^x"', '$.a starts with "x"', '$.a ? (@ > 1) == 2', '$."a.datetime()" == 1'],
    'which are predicates that never fail');
select is(infra.is_predicate(null), false, 'null is none');
select is_empty(
    $$ select p, d from unnest(array['$.a == 1', '!exists($.a)', '$.a[*] > 3 && $.b == "x"', '$.a like_regex "^x"', '$.a / $.b == 1', 'strict $.a.b.c == 1', '$.a.double() > 1', '$.a[5 to 2] == 1']) as p
       cross join unnest(array['{}', '[]', '1', '"x"', 'null', '{"a": {"a": 1}}', '{"a": [1, "x", null, {}], "b": 0}', '{"a": "2020", "b": []}']::jsonb[]) as d
       where infra.holds(d, p) is null $$, 'true or false of every document');

select * from finish();
rollback;
