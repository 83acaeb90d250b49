-- Who comes first is the CEO, and cannot report to somebody who does not exist.
begin;
select plan(3);
select tap.chart('Acme');

select tap.raises(
    $$ insert into org.employees (org_id, name, manager_id) values (tap.org('Acme'), 'bob', 4711) $$,
    code => '23503', constraint_name => 'employees_manager_exists', column_name => 'manager_id',
    why => 'an unknown manager is refused at the statement');
select lives_ok(
    $$ insert into org.employees (org_id, name, external_key) values (tap.org('Acme'), 'ana', 'ana') $$,
    'the first employee needs no manager');
select is(tap.tree('Acme'), 'ana', 'and is the CEO');

select * from finish();
rollback;
