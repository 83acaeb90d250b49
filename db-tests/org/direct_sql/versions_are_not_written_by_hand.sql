-- Whatever is written into a version, it counts the changes; and when a row was created never changes.
begin;
select plan(4);
select tap.chart('Acme', 'ana');
select tap.set_clock();

update org.employees set version = 99, created_at = '2001-01-01' where id = tap.id('ana');
select is((api.get_employee(tap.org('Acme'), tap.id('ana'))).version, 2::bigint, 'an employee''s');
update org.org_charts set version = 99, created_at = '2001-01-01' where id = tap.org('Acme');
select is((api.get_org_chart(tap.org('Acme'))).version, 2::bigint, 'a chart''s');
select is_empty(
    $$ select from org.employees where created_at = '2001-01-01'
       union all select from org.org_charts where created_at = '2001-01-01' $$,
    'both were created when they were');
select tap.sound();

select * from finish();
rollback;
