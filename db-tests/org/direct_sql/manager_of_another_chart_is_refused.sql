-- A row cannot point across organizations.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve');

select tap.raises(
    $$ insert into org.employees (org_id, name, manager_id) values (tap.org('Acme'), 'cyd', tap.id('eve')) $$,
    code => '23503', constraint_name => 'employees_manager_exists', why => 'not by a hire');
select tap.raises(
    $$ update org.employees set manager_id = tap.id('eve') where id = tap.id('bob') $$,
    code => '23503', constraint_name => 'employees_manager_exists', why => 'not by a move');
select tap.raises(
    $$ update org.employees set manager_id = case id when tap.id('bob') then tap.id('eve') end
       where org_id = tap.org('Acme') $$,
    code => '23503', constraint_name => 'employees_manager_exists', why => 'not by a move of several');

select * from finish();
rollback;
