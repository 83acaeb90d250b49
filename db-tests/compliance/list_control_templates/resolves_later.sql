-- What a template says of a framework that is not here counts once that is imported.
begin;
select plan(4);
select api.import_control_templates('{"control_templates": [{"code": "a", "title": "t", "description": "d", "family": "f", "satisfies": [{"framework": "acme", "version": "1", "requirement": "A", "coverage": "part"}],
    "tests": [{"code": "t", "title": "t", "evidence_kind": "k", "freshness": "P90D", "requires": ["$.a"], "predicate": "$.a == 1"}]}]}');
select is((api.get_control_template('a')).satisfies[1].title, null, 'the title is not known');
select tap.framework('acme', '1', 'A');
select is((api.get_control_template('a')).satisfies[1].title, 'Title of A', 'and then it is');
select is((api.get_control_template('a')).tests[1].requires, '{$.a}', 'with its tests');
select results_eq($$ select f.n from (values (1, 'acme', '1', 'A'), (2, 'acme', '2', 'A'), (3, 'acme', null, null), (4, null, null, 'B'), (5, null, null, null)) as f(n, framework, version, requirement)
    where exists (select from api.list_control_templates(framework => f.framework, version => f.version, requirement => f.requirement)) order by f.n $$,
    'values (1), (3), (5)', 'it is found by what it satisfies');

select * from finish();
rollback;
