-- PUT with another manager moves the employee with everyone below.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');

select api.replace_employee(tap.org('Acme'), tap.id('bob'), 'bob', manager_id => tap.id('dan'));
select is(tap.tree('Acme'), 'ana(dan(bob(cyd)))', 'moved');
select tap.raises(
    $$ select api.replace_employee(tap.org('Acme'), tap.id('dan'), 'dan', manager_id => tap.id('cyd')) $$,
    code => 'RM003', constraint_name => 'employees_no_cycle', why => 'but not below a report');
select tap.sound();

select * from finish();
rollback;
