-- An employee keeps the number and the chart, a chart its number.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve');

select tap.raises(
    $$ update org.employees set id = 4711 where id = tap.id('bob') $$,
    code => '23514', constraint_name => 'employees_identity', why => 'the number of an employee');
select tap.raises(
    $$ update org.employees set org_id = tap.org('Beta'), manager_id = tap.id('eve') where id = tap.id('bob') $$,
    code => '23514', constraint_name => 'employees_identity', why => 'the chart of an employee');
select tap.raises(
    $$ update org.org_charts set id = 4711 where id = tap.org('Acme') $$,
    code => '23514', constraint_name => 'org_charts_identity', why => 'the number of a chart');

select * from finish();
rollback;
