-- The answer is the employee as it was stored.
begin;
select plan(2);
select tap.chart('Acme', 'ana');

select results_eq(
    $$ select e.org_id, e.name, e.title, e.manager_id, e.email, e.external_key, e.version
       from api.create_employee(tap.org('Acme'), 'Bob', 'CTO', tap.id('ana'), 'bob@example.com', 'b-1') as e $$,
    $$ values (tap.org('Acme'), 'Bob', 'CTO', tap.id('ana'), 'bob@example.com', 'b-1', 1::bigint) $$,
    'every field');
select isnt((api.create_employee(tap.org('Acme'), 'Cyd', manager_id => tap.id('ana'))).external_key, null, 'a key is made up');

select * from finish();
rollback;
