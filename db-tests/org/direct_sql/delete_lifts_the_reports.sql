-- A raw DELETE gives the reports to the leaver's manager, with everyone below.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd > dan; bob > eve');

delete from org.employees where id = tap.id('bob');
select is(tap.tree('Acme'), 'ana(cyd(dan), eve)', 'direct reports went up, the rest stayed below them');
select tap.sound();

select * from finish();
rollback;
