-- History is the rules' own.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob');

select tap.raises(
    $$ insert into org.employee_history select * from org.employee_history $$,
    code => 'RM011', constraint_name => 'written_by_rules', why => 'none is added');
select tap.raises(
    $$ update org.employee_history set name = 'Bob' where id = tap.id('bob') $$,
    code => 'RM011', constraint_name => 'written_by_rules', why => 'none is changed');
select tap.raises(
    $$ delete from org.employee_history where id = tap.id('bob') $$,
    code => 'RM011', constraint_name => 'written_by_rules', why => 'none is taken away');

select * from finish();
rollback;
