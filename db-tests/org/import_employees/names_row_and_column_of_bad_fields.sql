-- Every field that is wrong is told with row and column, all at once.
begin;
select plan(2);
select tap.chart('Acme', 'ana');
create temporary table refused as select tap.violations($statement$
    select api.import_employees(tap.org('Acme'), $$[
        {"key": "bob", "name": "Bob", "manager_key": "ana"},
        {"name": "Cyd", "manager_key": "ana"},
        {"key": "dan", "name": "", "email": "dan", "manager_key": "ana"},
        {"key": "eve", "name": "two\nlines", "salary": 1},
        {"key": 7, "name": "Fay"},
        "gil"]$$)
$statement$) as violations;

select results_eq(
    $$ select (v ->> 'row')::integer, v ->> 'column' from refused, jsonb_array_elements(violations) as v $$,
    $$ values (2, 'key'), (3, 'email'), (3, 'name'), (4, 'name'), (4, 'salary'), (5, 'key'), (6, null) $$,
    'each once');
select is((select count(*) from org.employees), 1::bigint, 'nobody was imported');

select * from finish();
rollback;
