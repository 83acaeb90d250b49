-- The first employee of a chart is the CEO; every other one needs a manager.
begin;
select plan(5);
select tap.chart('Acme');

select is((api.create_employee(tap.org('Acme'), 'Ana', external_key => 'ana')).manager_id, null, 'the first');
select tap.raises(
    $$ select api.create_employee(tap.org('Acme'), 'Bob') $$,
    code => '23P01', constraint_name => 'employees_one_ceo', why => 'the second needs a manager');
select is(
    (api.create_employee(tap.org('Acme'), 'Bob', manager_id => tap.id('ana'), external_key => 'bob')).manager_id, tap.id('ana'), 'and has one');
select is(tap.tree('Acme'), 'ana(bob)', 'that is the chart');
select tap.sound();

select * from finish();
rollback;
