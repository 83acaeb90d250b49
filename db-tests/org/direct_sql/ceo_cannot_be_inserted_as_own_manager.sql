-- The first employee of a chart cannot be their own manager either.
begin;
select plan(1);
select tap.chart('Acme');

select tap.raises(
    $$ insert into org.employees (org_id, id, name, manager_id) values (tap.org('Acme'), 9001, 'ana', 9001) $$,
    code => 'RM003', constraint_name => 'employees_no_cycle', why => 'an island of one is a loop');

select * from finish();
rollback;
