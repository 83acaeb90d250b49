-- Who is moved below somebody whom the same MERGE deletes goes on to the leaver's manager, or is refused.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob; ana > cyd > dan; ana > eve');

merge into org.employees as e
using (values ('leave', tap.id('cyd')), ('move', tap.id('bob')), ('move', tap.id('eve'))) as s(action, id)
on e.org_id = tap.org('Acme') and e.id = s.id
when matched and s.action = 'leave' then delete
when matched then update set manager_id = tap.id('cyd');
select is(tap.tree('Acme'), 'ana(bob, dan, eve)', 'they are lifted with the leaver''s reports');
select tap.sound();

select * from finish();
rollback;
