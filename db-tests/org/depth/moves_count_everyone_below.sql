-- A move is refused when somebody below would be too deep, alone or among other moves.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd > dan; ana > eve');
select tap.line('Acme', 97, below => 'ana');

select tap.raises(
    $$ update org.employees set manager_id = tap.id('n97') where id = tap.id('bob') $$,
    code => '23514', constraint_name => 'employees_depth', why => 'dan would be on level 101');
select tap.raises(
    $$ update org.employees set manager_id = tap.id('n97') where external_key in ('bob', 'eve') $$,
    code => '23514', constraint_name => 'employees_depth', why => 'so would he beside eve');
update org.employees set manager_id = tap.id('n96') where external_key in ('bob', 'eve');
select is((select max(ext.nlevel(p.path)) from org.employee_paths as p), 100, 'one level up there is room');
select tap.sound();

select * from finish();
rollback;
