-- A promotion that would push somebody below the hundredth level is refused.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob');
select tap.line('Acme', 99, below => 'ana');

select tap.raises(
    $$ select api.promote_employee(tap.org('Acme'), tap.id('bob')) $$,
    code => '23514', constraint_name => 'employees_depth', why => 'n99 would be on level 101');
select is(tap.chain('bob'), 'ana > bob', 'nobody moved');

select * from finish();
rollback;
