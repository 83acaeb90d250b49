-- Only promotion takes the manager from an employee.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob');

select tap.raises(
    $$ select api.update_employee(tap.org('Acme'), tap.id('bob'), '{"manager_id": null}') $$,
    code => 'RM006', column_name => 'manager_id', why => 'refused for who has one');
select is((api.update_employee(tap.org('Acme'), tap.id('ana'), '{"manager_id": null}')).version, 1::bigint, 'no change for the CEO');

select * from finish();
rollback;
