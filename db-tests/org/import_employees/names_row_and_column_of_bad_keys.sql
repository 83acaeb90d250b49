-- Keys and addresses used twice or taken, and managers whom nobody knows.
begin;
select plan(1);
select tap.chart('Acme', 'ana > bob');
update org.employees set email = 'ana@example.com' where external_key = 'ana';
create temporary table refused as select tap.violations($statement$
    select api.import_employees(tap.org('Acme'), $$[
        {"key": "cyd", "name": "Cyd", "manager_key": "ana"},
        {"key": "cyd", "name": "Cyd", "manager_key": "ana"},
        {"key": "dan", "name": "Dan", "manager_key": "zoe"},
        {"key": "eve", "name": "Eve", "manager_key": "ana", "email": "ANA@example.com"},
        {"key": "fay", "name": "Fay", "manager_key": "ana", "email": "fay@example.com"},
        {"key": "gil", "name": "Gil", "manager_key": "ana", "email": "Fay@example.com"}]$$)
$statement$) as violations;

select results_eq(
    $$ select (v ->> 'row')::integer, v ->> 'column', v ->> 'code' from refused, jsonb_array_elements(violations) as v $$,
    $$ values (1, 'key', '23505'), (2, 'key', '23505'), (3, 'manager_key', '23503'), (4, 'email', '23505'),
              (5, 'email', '23505'), (6, 'email', '23505') $$,
    'each row that is part of it');

select * from finish();
rollback;
