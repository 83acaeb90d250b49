-- An employee belongs to a chart that exists.
begin;
select plan(2);
select tap.raises(
    $$ insert into org.employees (org_id, name) values (4711, 'ana') $$,
    code => '23503', constraint_name => 'employees_chart_exists', why => 'one employee');
select tap.raises(
    $$ insert into org.employees (org_id, id, name, manager_id) values (4711, 1, 'ana', null), (4711, 2, 'bob', 1) $$,
    code => '23503', constraint_name => 'employees_chart_exists', why => 'several');

select * from finish();
rollback;
