-- Paths are the rules' own.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob');

select tap.raises(
    $$ insert into org.employee_paths values (tap.org('Acme'), 4711, '4711') $$,
    code => 'RM011', constraint_name => 'written_by_rules', why => 'none is added');
select tap.raises(
    $$ update org.employee_paths set path = '1' where id = tap.id('bob') $$,
    code => 'RM011', constraint_name => 'written_by_rules', why => 'none is changed');
select tap.raises(
    $$ delete from org.employee_paths where id = tap.id('bob') $$,
    code => 'RM011', constraint_name => 'written_by_rules', why => 'none is taken away');

select * from finish();
rollback;
