-- Employees that were changed, hired or deleted past the triggers differ from the journal.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob');
select tap.settle();
set local session_replication_role = replica;
select is_empty('select org.check_journal_agrees()', 'as the rules leave it');

update org.employees set title = 'Owner' where external_key = 'ana';
delete from org.employees where external_key = 'bob';
insert into org.employees (org_id, name, manager_id) values (tap.org('Acme'), 'cyd', tap.id('ana'));
select is((select count(*) from org.check_journal_agrees() as c where c.problem = 'unrecorded_change'), 3::bigint, 'three of them');

select * from finish();
rollback;
