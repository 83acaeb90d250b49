-- A change of what a test asks is its next version; runs name the version that they are of.
begin;
select plan(9);
select tap.set_clock('2026-03-01');
select tap.chart('Acme', 'ana > bob');
insert into compliance.controls (org_id, code, owner_id) values (tap.org('Acme'), 'c', tap.id('ana'));
select api.create_test(c.org_id, c.id, 't', 'T', 'scan', '{$.a}', 'P30D', '$.a == 0') from compliance.controls as c;
create function pg_temp.change(changes jsonb, expected_version bigint default null) returns api.test
language sql as $$
    select g.* from compliance.tests as t cross join lateral api.update_test(t.org_id, t.id, changes, expected_version) as g;
$$;

select is((c.number, c.freshness)::text, '(1,P30D)', 'the same is no version') from pg_temp.change('{"freshness": "P30D"}') as c;
select tap.set_clock('2026-03-02');
select is((c.number, c.freshness, c.predicate)::text, '(2,P7D,"$.a == 0")', 'what is absent stays') from pg_temp.change('{"freshness": "P7D"}') as c;
select tap.set_clock('2026-03-03');
select is((c.number, c.predicate, c.check_name)::text, '(3,,owners_are_employed)', 'null clears')
from pg_temp.change('{"predicate": null, "check_name": "owners_are_employed", "requires": ["$.owners[*].email"]}') as c;
select tap.raises($$ select pg_temp.change('{"predicate": "$.a == 1"}') $$, 'RM026', why => 'two questions');
select tap.raises($$ select pg_temp.change('{"freshness": null}') $$, '23502', column_name => 'freshness', why => 'a test has a freshness');
select tap.raises($$ select pg_temp.change('{"colour": 1}') $$, '22023', why => 'an unknown key');
select tap.raises($$ select pg_temp.change('{"title": "U"}', 99) $$, 'RM001', why => 'a stale version');
select tap.set_clock('2026-03-04');
select is((c.number, c.retired)::text, '(4,t)', 'retiring is a version too') from pg_temp.change('{"retired": true}') as c;
select is((select array_agg(lower(v.recorded_during)::date order by v.number) from compliance.test_versions as v where not upper_inf(v.recorded_during)),
    '{2026-03-01,2026-03-02,2026-03-03}', 'earlier versions stay on record');

select * from finish();
rollback;
