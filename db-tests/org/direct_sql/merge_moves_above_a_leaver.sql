-- Those below a leaver follow managers who move in the same MERGE, however deep they are.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd > dan > gil; ana > eve; ana > fay');

merge into org.employees as e
using (values
    ('move', tap.id('bob'), tap.id('eve')),
    ('move', tap.id('eve'), tap.id('fay')),
    ('leave', tap.id('cyd'), null)) as s(action, id, manager_id)
on e.org_id = tap.org('Acme') and e.id = s.id
when matched and s.action = 'leave' then delete
when matched then update set manager_id = s.manager_id;
select is(tap.tree('Acme'), 'ana(fay(eve(bob(dan(gil)))))', 'the leaver''s reports are lifted to where the manager is now');
select tap.sound();

select * from finish();
rollback;
