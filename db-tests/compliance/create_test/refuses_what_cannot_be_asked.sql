-- A test that cannot be asked is refused with every reason; its code is unique in the control.
begin;
select plan(9);
select tap.chart('Acme', 'ana > bob');
insert into compliance.controls (org_id, code, owner_id) values (tap.org('Acme'), 'c', tap.id('ana'));
create function pg_temp.give(code text, freshness text, predicate text, requires text[] default '{$.a}') returns api.test
language sql as $$
    select g.*
    from compliance.controls as c
    cross join lateral api.create_test(c.org_id, c.id, give.code, give.code, 'scan', give.requires, give.freshness, give.predicate) as g;
$$;

select is((g.number, g.freshness, g.requires, g.retired, g.version)::text, '(1,P1M,{$.a},f,1)', 'as it was given')
from pg_temp.give('t', 'P1M', '$.a == 0') as g;
select tap.raises($$ select pg_temp.give('t', 'P1M', '$.a == 0') $$, '23505', 'tests_code', why => 'a code that is taken');
select tap.raises($$ select pg_temp.give('u', 'P0D', '$.a == 0') $$, '23514', 'test_versions_freshness_is_positive', why => 'too old at once');
select tap.raises($$ select pg_temp.give('u', '30 days', '$.a == 0') $$, '23514', 'duration_is_iso_8601', why => 'not ISO 8601');
select tap.raises($$ select pg_temp.give('u', '-P1D', '$.a == 0') $$, '23514', 'duration_is_iso_8601', why => 'a negative one');
select tap.raises($$ select pg_temp.give('u', 'P1M', '$.a == 0', null) $$, 'RM026', why => 'no paths');
select is(
    (select array_agg(v ->> 'pointer') from jsonb_array_elements(tap.violations($$ select pg_temp.give('u', 'P1D', '$.b', '{$.a,b c}') $$)) as v),
    '{/predicate,/requires/1}', 'each fault by its place');
select tap.raises($$ select api.create_test(tap.org('Acme'), 0, 'x', 'x', 'x', '{$.a}', 'P1D', '$.a == 0') $$, 'P0002', why => 'no such control');
select is((select count(*) from api.list_tests(tap.org('Acme'))), 1::bigint, 'and nothing is left behind');

select * from finish();
rollback;
