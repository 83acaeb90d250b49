-- An import may swap a manager and a report.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd > dan');

select api.import_employees(tap.org('Acme'), '[
    {"key": "bob", "name": "bob", "manager_key": "cyd"}, {"key": "cyd", "name": "cyd", "manager_key": "ana"}]');
select is(tap.tree('Acme'), 'ana(cyd(bob, dan))', 'swapped');
select tap.sound();

select * from finish();
rollback;
