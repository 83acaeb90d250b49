-- A chart has at most a hundred levels, whoever makes them.
begin;
select plan(4);
select tap.chart('Acme');
select tap.line('Acme', 100);

select tap.raises($$ select api.create_employee(tap.org('Acme'), 'x', manager_id => tap.id('n100')) $$, code => '23514', constraint_name => 'employees_depth', why => 'by a hire');
select tap.raises($$ select tap.line('Acme', 2, below => 'n99') $$, code => '23505', constraint_name => 'employees_external_key', why => 'a wrong key is another matter');
select tap.raises(
    $$ insert into org.employees (org_id, id, name, manager_id)
       values (tap.org('Acme'), 9001, 'x', tap.id('n99')), (tap.org('Acme'), 9002, 'y', 9001) $$,
    code => '23514', constraint_name => 'employees_depth', why => 'by several');
select is((select max(ext.nlevel(p.path)) from org.employee_paths as p), 100, 'a hundred it stays');

select * from finish();
rollback;
