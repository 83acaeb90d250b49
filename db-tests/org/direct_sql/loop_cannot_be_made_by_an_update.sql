-- A manager cannot be moved below their own report.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd > dan');

select tap.raises(
    $$ update org.employees set manager_id = tap.id('dan') where id = tap.id('bob') $$,
    code => 'RM003', constraint_name => 'employees_no_cycle', column_name => 'manager_id', why => 'far below');
select tap.raises(
    $$ update org.employees set manager_id = id where id = tap.id('bob') $$,
    code => 'RM003', constraint_name => 'employees_no_cycle', why => 'below themselves');
select tap.raises(
    $$ update org.employees set manager_id = tap.id('bob') where id = tap.id('ana') $$,
    code => 'RM003', constraint_name => 'employees_no_cycle', why => 'not even the CEO');
select is(tap.tree('Acme'), 'ana(bob(cyd(dan)))', 'nobody moved');

select * from finish();
rollback;
