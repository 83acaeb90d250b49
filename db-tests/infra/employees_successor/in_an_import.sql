-- An import that moves and adds, and one statement that removes, moves and adds at once: everything is somebody's, and counted.
begin;
select plan(7);
select tap.chart('Acme', 'ana > bob > cyd > dan; ana > eve');
select tap.quota('bob', 'storage', 100), tap.quota('eve', 'storage', 5);
select tap.held('logs', 'cyd', '{"storage": 10}'), tap.held('files', 'dan', '{"storage": 20}');
select tap.waiting('queue', 'dan', 'level 1');
select is(tap.used(), 'bob storage 40/100, eve storage 0/5', 'before');

select tap.act_as('remit_api', 'boss', 'admin');
select api.import_employees(tap.org('Acme'), '[{"key": "fay", "name": "fay", "manager_key": "eve"}, {"key": "cyd", "name": "cyd", "manager_key": "fay"}]');
select tap.act_as_superuser();
select is(tap.tree('Acme'), 'ana(bob, eve(fay(cyd(dan))))', 'a subtree below a newcomer');
select is(tap.used(), 'bob storage 0/100, eve storage 40/5 over', 'is counted there');

merge into org.employees as e
using (values ('cyd', null), ('dan', 'bob'), ('gus', 'bob')) as w(key, manager_key)
on e.org_id = tap.org('Acme') and e.external_key = w.key
when matched and w.manager_key is null then delete
when matched then update set manager_id = tap.id(w.manager_key)
when not matched then insert (org_id, name, manager_id, external_key) values (tap.org('Acme'), w.key, tap.id(w.manager_key), w.key);
select is(tap.tree('Acme'), 'ana(bob(dan, gus), eve(fay))', 'one leaves, one moves, one comes');
select is(tap.used(), 'bob storage 30/100, eve storage 10/5 over', 'all of it counted');
select is(tap.asked('queue'), 'fay pending', 'the approval is with the manager of who left');
select tap.counted();

select * from finish();
rollback;
