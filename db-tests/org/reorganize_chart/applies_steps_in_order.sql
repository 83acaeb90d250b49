-- Every kind of step, where later steps build on earlier ones.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan > eve');

select is(
    (api.reorganize_chart(tap.org('Acme'), $$[
        {"action": "hire", "employee_key": "fay", "name": "Fay", "title": "CTO", "manager_key": "ana"},
        {"action": "move", "employee_key": "bob", "manager_key": "fay"},
        {"action": "hire", "employee_key": "gil", "name": "Gil", "manager_key": "cyd"},
        {"action": "rename", "employee_key": "cyd", "name": "Cyd Doe", "title": "Lead"},
        {"action": "leave", "employee_key": "dan"},
        {"action": "promote", "employee_key": "fay"}]$$)).applied,
    true, 'all were applied');
select is(tap.tree('Acme'), 'fay(ana(eve), bob(cyd(gil)))', 'one after the other');
select is((select e.name || ', ' || e.title from org.employees as e where e.external_key = 'cyd'), 'Cyd Doe, Lead', 'renamed');
select tap.sound();

select * from finish();
rollback;
