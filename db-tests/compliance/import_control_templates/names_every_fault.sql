-- A bad file of templates is refused whole, each fault by its pointer.
begin;
select plan(3);
select tap.framework('acme', '1', 'A > A.1');
create function pg_temp.faults(document jsonb) returns text language sql as $$
    select string_agg(format('%s: %s', v ->> 'pointer', v ->> 'message'), e'\n')
    from jsonb_array_elements(tap.violations(format('select api.import_control_templates(%L)', document))) as v
$$;
select is(pg_temp.faults('{"control_templates": [
        {"code": "a", "title": "a\nb", "description": "d", "satisfies": [{"framework": "acme", "version": "1", "requirement": "A", "coverage": "full"},
            {"framework": "acme", "version": "1", "requirement": "Q", "coverage": "whole"}, {"framework": "later", "version": "1", "requirement": "Q", "coverage": "part"},
            {"framework": "later", "version": "1", "requirement": "Q", "coverage": "part"}]}, {"code": "a", "title": "t", "tests": {}}]}'),
    $$/control_templates/0/satisfies/0/requirement: A is a heading: name the requirements below it
/control_templates/0/satisfies/1/coverage: give full or part
/control_templates/0/satisfies/1/requirement: acme 1 has no requirement Q
/control_templates/0/satisfies/3/requirement: the requirement is named twice
/control_templates/0/title: title is not one readable line of 1 to 1,000 characters
/control_templates/1/code: code a is used twice
/control_templates/1/description: description is missing
/control_templates/1/tests: tests must be a list$$, 'what they satisfy');
create function pg_temp.tests(tests jsonb) returns text language sql as $$
    select pg_temp.faults(jsonb_build_object('control_templates', jsonb_build_array(jsonb_build_object('code', 'a', 'title', 't', 'description', 'd', 'tests', tests))))
$$;
select matches(pg_temp.tests('[{"code": "t", "title": "t", "evidence_kind": "k", "freshness": "90 days", "requires": ["$.a["], "predicate": "$.a =="},
        {"code": "t", "title": "t", "evidence_kind": "k", "freshness": "P0D", "requires": [], "predicate": "$.a == 1", "check": "owners_are_employed"}]'),
    '/tests/0/freshness: .*/tests/0/predicate: .* is not a jsonpath.*/tests/0/requires/0: .*/tests/1/code: code t is used twice.*/tests/1/freshness: .*/tests/1/predicate: .*/tests/1/requires: ', 'what they test');
select is(pg_temp.tests('[{"code": "t", "title": "t", "evidence_kind": "k", "freshness": "P1W", "requires": [5], "check": "nonsense"}, 1]'),
    $$/control_templates/0/tests/0/requires/0: a jsonpath is a text
/control_templates/0/tests/1: an object is needed here$$, 'wrong types come first');

select * from finish();
rollback;
