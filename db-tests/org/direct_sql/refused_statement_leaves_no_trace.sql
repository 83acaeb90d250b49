-- After a refusal in a savepoint the transaction goes on as if nothing had been tried.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd');

select tap.raises(
    $$ update org.employees set manager_id = tap.id('cyd'), name = 'Bob' where id = tap.id('bob') $$,
    code => 'RM003', why => 'a bad move');
select tap.raises($$ delete from org.employees where org_id = tap.org('Acme') $$, code => 'RM005', why => 'a bad DELETE');
delete from org.employees where id = tap.id('cyd');
select is(tap.tree('Acme'), 'ana(bob)', 'a good statement works afterwards');
select tap.sound();

select * from finish();
rollback;
