-- Two employees of a chart cannot have one key; two charts may use the same.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'ana');

select tap.raises(
    $$ insert into org.employees (org_id, name, manager_id, external_key)
       values (tap.org('Acme'), 'bobby', tap.id('ana', 'Acme'), 'bob') $$,
    code => '23505', constraint_name => 'employees_external_key', why => 'the key is taken');
select isnt(tap.id('ana', 'Acme'), tap.id('ana', 'Beta'), 'both charts have an ana');

select * from finish();
rollback;
