-- One refused step refuses all, and every refusal is told.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd');
create temporary table refused as select tap.violations($statement$
    select api.reorganize_chart(tap.org('Acme'), $$[
        {"action": "rename", "employee_key": "cyd", "name": "Cyd Doe"},
        {"action": "move", "employee_key": "bob", "manager_key": "cyd"},
        {"action": "leave", "employee_key": "nobody"},
        {"action": "leave", "employee_key": "ana"},
        {"action": "hire", "name": "Eve", "manager_key": "zoe"},
        {"action": "hire", "name": "  ", "manager_key": "ana"},
        {"action": "dance", "employee_key": "bob"}]$$)
$statement$) as violations;

select results_eq(
    $$ select (v ->> 'row')::integer, v ->> 'code', v ->> 'column' from refused, jsonb_array_elements(violations) as v $$,
    $$ values
        (2, 'RM003', 'manager_id'), (3, 'P0002', 'employee_key'), (4, 'RM005', null), (5, '23503', 'manager_key'),
        (6, '23514', null), (7, '23514', null) $$,
    'every refused step with its reason');
select tap.raises(
    $$ select api.reorganize_chart(tap.org('Acme'), '[{"action": "leave", "employee_key": "ana"}]') $$,
    code => 'RM008', why => 'the whole is one conflict');
select is((select e.name::text from org.employees as e where e.external_key = 'cyd'), 'cyd', 'even the good step was taken back');
select tap.sound();

select * from finish();
rollback;
