-- PUT replaces: what is absent is cleared, but for the key that everybody has.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob');
update org.employees set title = 'CTO', email = 'bob@example.com' where external_key = 'bob';

select results_eq(
    $$ select e.name, e.title, e.email, e.external_key, e.manager_id
       from api.replace_employee(tap.org('Acme'), tap.id('bob'), 'Bobby', manager_id => tap.id('ana')) as e $$,
    $$ values ('Bobby', null::text, null::text, 'bob', tap.id('ana')) $$,
    'title and address are gone, the key is not');
select tap.sound();

select * from finish();
rollback;
