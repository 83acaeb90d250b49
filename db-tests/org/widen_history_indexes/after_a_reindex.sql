-- After a reindex a small history's GiST indexes are one page: doctor's check says so, and one call widens them.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob');
set constraints all immediate;
set constraints all deferred;
select is_empty('select * from org.check_history_indexes()', 'a new database is well');
reindex index org.employee_history_pkey;
select isnt_empty('select * from org.check_history_indexes()', 'a reindexed one is not');

select org.widen_history_indexes();
select is_empty('select * from org.check_history_indexes()', 'until it is widened');
select tap.sound();
select tap.raises($$ delete from org.employee_history $$, code => 'RM011', why => 'and the rules are on again');

select * from finish();
rollback;
