-- A chart has one CEO.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta');

select tap.raises(
    $$ insert into org.employees (org_id, name) values (tap.org('Acme'), 'eve') $$,
    code => '23P01', constraint_name => 'employees_one_ceo', why => 'a second one cannot be hired');
select tap.raises(
    $$ update org.employees set manager_id = null where id = tap.id('bob') $$,
    code => '23P01', constraint_name => 'employees_one_ceo', why => 'nor made by taking the manager away');
select tap.raises(
    $$ insert into org.employees (org_id, name) select tap.org('Beta'), unnest(array['x', 'y']) $$,
    code => '23P01', constraint_name => 'employees_one_ceo', why => 'nor brought along with the first');
select is(tap.tree('Acme'), 'ana(bob)', 'nothing changed');

select * from finish();
rollback;
