-- A known key updates that employee, as a replacement; who is not in the file stays.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
update org.employees set title = 'CTO', email = 'bob@example.com' where external_key = 'bob';

select results_eq(
    $$ select r.created, r.updated, r.unchanged from api.import_employees(tap.org('Acme'), '[
        {"key": "bob", "name": "Bobby", "title": "", "manager_key": "dan"}, {"key": "ana", "name": "ana"}]') as r $$,
    $$ values (0::bigint, 1::bigint, 1::bigint) $$, 'one updated, one unchanged');
select is(tap.tree('Acme'), 'ana(dan(bob(cyd)))', 'bob moved, cyd stayed with bob');
select results_eq(
    $$ select e.name::text, e.title::text, e.email::text from org.employees as e where e.external_key = 'bob' $$,
    $$ values ('Bobby', null, null) $$, 'empty and absent are cleared');
select tap.sound();

select * from finish();
rollback;
