-- Who locks the end of a journal and then records nothing leaves a head without entries.
begin;
select plan(2);
select kernel.stamp(7);
select is_empty('select * from kernel.check_journal()', 'a journal of no entries is whole');
select kernel.append_journal(7, 'tests.happened', '[]');
select is_empty('select * from kernel.check_journal()', 'and begins with the first');

select * from finish();
rollback;
