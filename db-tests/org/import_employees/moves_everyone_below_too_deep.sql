-- Levels count for those below, too, who are not in the file.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd > dan');
select tap.line('Acme', 97, below => 'ana');

select tap.raises(
    $$ select api.import_employees(tap.org('Acme'), '[{"key": "bob", "name": "bob", "manager_key": "n97"}]') $$,
    code => '23514', constraint_name => 'employees_depth', why => 'dan would be on level 101');
select is(tap.chain('dan'), 'ana > bob > cyd > dan', 'nobody moved');

select * from finish();
rollback;
