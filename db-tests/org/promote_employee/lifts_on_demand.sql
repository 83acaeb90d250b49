-- With lift, the promoted employee's reports go to the former manager.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd > dan; cyd > eve > fay');

select api.promote_employee(tap.org('Acme'), tap.id('cyd'), reports => 'lift');
select is(tap.tree('Acme'), 'cyd(ana(bob(dan, eve(fay))))', 'dan and eve now report to bob');
select tap.sound();

select * from finish();
rollback;
