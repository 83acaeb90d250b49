-- One UPDATE may even reverse a whole chart, CEO included.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd > dan');

update org.employees as e
set manager_id = (select r.id from org.employees as r where r.org_id = e.org_id and r.manager_id = e.id)
where e.org_id = tap.org('Acme');
select is(tap.tree('Acme'), 'dan(cyd(bob(ana)))', 'the last is the first');
select tap.sound();

select * from finish();
rollback;
