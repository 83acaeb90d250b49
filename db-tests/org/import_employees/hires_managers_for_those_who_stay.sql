-- In one import a manager is hired and others are moved below.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');

select api.import_employees(tap.org('Acme'), '[
    {"key": "bob", "name": "bob", "manager_key": "eve"}, {"key": "dan", "name": "dan", "manager_key": "fay"},
    {"key": "eve", "name": "Eve", "manager_key": "fay"}, {"key": "fay", "name": "Fay", "manager_key": "ana"}]');
select is(tap.tree('Acme'), 'ana(fay(dan, eve(bob(cyd))))', 'a new layer');
select tap.sound();

select * from finish();
rollback;
