-- A past that somebody rewrote by hand, with the rules switched off, is found.
begin;
select plan(4);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob');
select tap.set_clock('2026-02-01');
update org.employees set name = 'Bob' where external_key = 'bob';
select tap.sound('as the rules leave it');
set local session_replication_role = replica;

update org.employee_history set name = 'Robert' where upper(valid_during) = '2026-02-01';
select is((select string_agg(p.problem, ' ') from org.check_journal_agrees() as p), 'unrecorded_history', 'a changed name');
update org.employee_history set name = 'bob', valid_during = tstzrange('2026-01-10', '2026-02-01') where upper(valid_during) = '2026-02-01';
select is((select string_agg(p.problem, ' ') from org.check_journal_agrees() as p), 'unrecorded_history unrecorded_history', 'a changed period');
delete from org.employee_history where upper(valid_during) = '2026-02-01';
select is((select string_agg(p.problem, ' ') from org.check_journal_agrees() as p), 'unrecorded_history', 'a missing period');

select * from finish();
rollback;
