-- One MERGE may hire a manager and move others below the new one.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');

merge into org.employees as e
using (values
    (tap.id('bob'), 'bob', 9001::bigint),
    (tap.id('dan'), 'dan', tap.id('cyd')),
    (9001, 'eve', tap.id('ana'))) as s(id, key, manager_id)
on e.org_id = tap.org('Acme') and e.id = s.id
when matched then update set manager_id = s.manager_id
when not matched then insert (org_id, id, name, external_key, manager_id)
    values (tap.org('Acme'), s.id, s.key, s.key, s.manager_id);
select is(tap.tree('Acme'), 'ana(eve(bob(cyd(dan))))', 'hires and moves fit together');
select tap.sound();

select * from finish();
rollback;
