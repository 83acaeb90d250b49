-- Ids given by hand are positive: pages begin after 0.
begin;
select plan(3);
select tap.chart('Acme', 'ana');

select tap.raises(
    $$ insert into org.employees (id, org_id, name, manager_id) values (0, tap.org('Acme'), 'bob', tap.id('ana')) $$,
    code => '23514', constraint_name => 'employees_id_is_positive', why => 'no employee 0');
select tap.raises(
    $$ insert into org.employees (id, org_id, name, manager_id) values (-7, tap.org('Acme'), 'bob', tap.id('ana')) $$,
    code => '23514', constraint_name => 'employees_id_is_positive', why => 'no negative employee');
select tap.raises(
    $$ insert into org.org_charts (id, name) values (-1, 'Below') $$,
    code => '23514', constraint_name => 'org_charts_id_is_positive', why => 'no negative chart');

select * from finish();
rollback;
