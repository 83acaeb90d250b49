-- Rows may name managers who come later, and managers who are there.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob');

select results_eq(
    $$ select r.created, r.updated, r.unchanged from api.import_employees(tap.org('Acme'), '[
        {"key": "dan", "name": "Dan", "manager_key": "cyd"},
        {"key": "cyd", "name": "Cyd", "manager_key": "bob", "title": "Lead", "email": "cyd@example.com"}]') as r $$,
    $$ values (2::bigint, 0::bigint, 0::bigint) $$, 'two were created');
select is(tap.tree('Acme'), 'ana(bob(cyd(dan)))', 'each in its place');
select is((select e.title || ' ' || e.email from org.employees as e where e.external_key = 'cyd'), 'Lead cyd@example.com', 'with every field');
select tap.sound();

select * from finish();
rollback;
