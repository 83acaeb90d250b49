-- Nobody is hired as their own manager, in one step or in several.
begin;
select plan(3);
select tap.chart('Acme', 'ana');

select tap.raises(
    $$ insert into org.employees (org_id, id, name, manager_id) values (tap.org('Acme'), 9001, 'bob', 9001) $$,
    code => 'RM003', constraint_name => 'employees_no_cycle', column_name => 'manager_id', why => 'below themselves');
select tap.raises(
    $$ insert into org.employees (org_id, id, name, manager_id)
       values (tap.org('Acme'), 9001, 'bob', 9002), (tap.org('Acme'), 9002, 'cyd', 9001) $$,
    code => 'RM003', constraint_name => 'employees_no_cycle', why => 'below one another');
select is(tap.tree('Acme'), 'ana', 'nobody was hired');

select * from finish();
rollback;
