-- A test that could pass on what is missing is refused: what it reads must be among what it requires.
begin;
select plan(18);
create function pg_temp.wrong(predicate text, requires text[], check_name text default null, applies text default null) returns text
language sql as $$
    select string_agg(format('%s %s', v.pointer, v.message), '; ') from unnest(compliance.check_question(predicate, check_name, applies, requires)) as v;
$$;

select is(pg_temp.wrong('!($.public == true)', '{$.public}'), null, 'a predicate over a required path');
select is(pg_temp.wrong('!exists($.a[*] ? (@.m == false || @.n > $.limit))', '{$.a[*].m,$.a[*].n,$.limit}'), null, 'with a filter');
select is(pg_temp.wrong('$.a.size() > 0 && $.a[0].m == $.a[last].m', '{$.a[*].m}'), null, 'a path vouches for its way, its first and its last');
select is(pg_temp.wrong('strict $.a[*].m.b == 1', '{strict $.a[*].m.b}'), null, 'strictly');
select is(pg_temp.wrong('$.a == 1 && $.b == 2', '{$.a}'), '/predicate predicate reads $."b", which requires does not name', 'another key');
select is(pg_temp.wrong('!exists($.a[*] ? (@.n == false))', '{$.a[*].m}'), '/predicate predicate reads $."a"[*]."n", which requires does not name', 'in a filter');
select is(pg_temp.wrong('$.a[*].m == true', '{$.a[0].m}'), '/predicate predicate reads $."a"[*]."m", which requires does not name', 'one element vouches for no other');
select is(pg_temp.wrong('$.a[5].m == true', '{$.a[*].m}'), '/predicate predicate reads $."a"[5]."m", which requires does not name', 'nor all for one that may not be there');
select is(pg_temp.wrong('$.a.b == 1', '{$.a}'), '/predicate predicate reads $."a"."b", which requires does not name', 'nor the whole for what is in it');
select is(pg_temp.wrong('$.a == 1', '{$.a}', applies => '$.b == 1'), '/applies applies reads $."b", which requires does not name', 'what says whether it applies likewise');
select is(pg_temp.wrong('$.a ==', '{$.a}'), '/predicate predicate is not a jsonpath', 'no jsonpath');
select is(pg_temp.wrong('$.a', '{$.a}'), '/predicate predicate is not a predicate over the payload: compare something, as in $.open == 0', 'a path');
select is(pg_temp.wrong('1 == 1', '{$.a}'), '/predicate predicate is not a predicate over the payload: compare something, as in $.open == 0', 'what asks nothing');
select is(pg_temp.wrong('$.a == $limit', '{$.a}'), '/predicate predicate is not a predicate over the payload: compare something, as in $.open == 0', 'a variable nobody sets');
select is(pg_temp.wrong('$.a == 1', '{}'), '/requires name at least one path that the test needs; /predicate predicate reads $."a", which requires does not name', 'no path');
select is(pg_temp.wrong('$.a == 1', '{"$.a ? (@ > 1)",$.**,a b}'),
    '/requires/0 a path of members and elements is needed here, such as $.accounts[*].email; /requires/1 a path of members and elements is needed here, '
    'such as $.accounts[*].email; /requires/2 a path of members and elements is needed here, such as $.accounts[*].email', 'paths that pass over what is missing');
select is(pg_temp.wrong(null, '{$.a}', 'x'), '/check_name there is no check x', 'an unknown check');
select is(pg_temp.wrong('$.a == 1', '{$.a}', 'owners_are_employed'), '/predicate give predicate or check, one of them', 'two questions');

select * from finish();
rollback;
