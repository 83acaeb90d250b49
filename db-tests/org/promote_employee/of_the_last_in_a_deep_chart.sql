-- The last of a hundred becomes the first, in a chart as deep as may be.
begin;
select plan(4);
select tap.chart('Acme');
select tap.line('Acme', 100);

select lives_ok($$ select api.promote_employee(tap.org('Acme'), tap.id('n100')) $$, 'there is no step too many');
select is((select max(ext.nlevel(p.path)) from org.employee_paths as p), 100, 'still a hundred levels');
select is(tap.chain('n2'), 'n100 > n1 > n2', 'the former CEO is right below');
select tap.sound();

select * from finish();
rollback;
