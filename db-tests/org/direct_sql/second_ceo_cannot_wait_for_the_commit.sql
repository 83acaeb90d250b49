-- Deferring the constraint of the one CEO only defers the refusal.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob');

set constraints org.employees_one_ceo deferred;
update org.employees set manager_id = null where id = tap.id('bob');
select tap.raises(
    $$ set constraints org.employees_one_ceo immediate $$,
    code => '23P01', constraint_name => 'employees_one_ceo', why => 'two CEOs do not reach the commit');
update org.employees set manager_id = tap.id('bob') where id = tap.id('ana');
set constraints org.employees_one_ceo immediate;
select is(tap.tree('Acme'), 'bob(ana)', 'put right before it, they are one again');
select tap.sound();

select * from finish();
rollback;
