-- One MERGE may do all three at once; reports of the leaver go to the manager.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd > dan; ana > eve');

merge into org.employees as e
using (values
    ('move', tap.id('bob'), 'bob', 9001::bigint),
    ('move', tap.id('dan'), 'dan', tap.id('bob')),
    ('leave', tap.id('cyd'), 'cyd', null),
    ('hire', 9001, 'fay', tap.id('eve')),
    ('hire', 9002, 'gil', tap.id('dan'))) as s(action, id, key, manager_id)
on e.org_id = tap.org('Acme') and e.id = s.id
when matched and s.action = 'leave' then delete
when matched then update set manager_id = s.manager_id
when not matched then insert (org_id, id, name, external_key, manager_id)
    values (tap.org('Acme'), s.id, s.key, s.key, s.manager_id);
select is(tap.tree('Acme'), 'ana(eve(fay(bob(dan(gil)))))', 'every part found its place');
select tap.sound();

select * from finish();
rollback;
