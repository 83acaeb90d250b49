-- Who is hired below a manager whom the same MERGE deletes is lifted with the other reports.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd > dee');

merge into org.employees as e
using (values (tap.id('bob'), null::bigint, null), (9001, tap.id('bob'), 'one')) as s(id, manager_id, key)
on e.org_id = tap.org('Acme') and e.id = s.id
when matched then delete
when not matched then insert (org_id, id, name, manager_id, external_key) values (tap.org('Acme'), s.id, s.key, s.manager_id, s.key);
select is(tap.tree('Acme'), 'ana(cyd(dee), one)', 'one newcomer');
select tap.sound();

merge into org.employees as e
using (values (tap.id('cyd'), null::bigint, null), (9002, tap.id('cyd'), 'two'), (9003, 9002, 'three')) as s(id, manager_id, key)
on e.org_id = tap.org('Acme') and e.id = s.id
when matched then delete
when not matched then insert (org_id, id, name, manager_id, external_key) values (tap.org('Acme'), s.id, s.key, s.manager_id, s.key);
select is(tap.tree('Acme'), 'ana(dee, one, two(three))', 'several');
select tap.sound();

select * from finish();
rollback;
