-- A chart may be emptied down to its CEO in one statement.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');

delete from org.employees where org_id = tap.org('Acme') and manager_id is not null;
select is(tap.tree('Acme'), 'ana', 'the CEO is alone');
select tap.sound();

select * from finish();
rollback;
