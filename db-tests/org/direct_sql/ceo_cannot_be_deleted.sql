-- The CEO stays, alone or not, by himself or among others.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve');

select tap.raises(
    $$ delete from org.employees where id = tap.id('ana') $$,
    code => 'RM005', constraint_name => 'employees_ceo_stays', why => 'a CEO with reports');
select tap.raises(
    $$ delete from org.employees where id = tap.id('eve') $$,
    code => 'RM005', constraint_name => 'employees_ceo_stays', why => 'a CEO without any');
select tap.raises(
    $$ delete from org.employees where org_id = tap.org('Acme') $$,
    code => 'RM005', constraint_name => 'employees_ceo_stays', why => 'a CEO with everybody else');
select tap.raises(
    $$ delete from org.employees where external_key in ('bob', 'eve') $$,
    code => 'RM005', constraint_name => 'employees_ceo_stays', why => 'a CEO of one chart with an employee of another');
select is(tap.tree('Acme') || ' ' || tap.tree('Beta'), 'ana(bob) eve', 'nobody left');

select * from finish();
rollback;
