-- Promoting the CEO changes nothing.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob');
select tap.set_clock();

select is((api.promote_employee(tap.org('Acme'), tap.id('ana'))).version, 1::bigint, 'not the employee');
select is((api.promote_employee(tap.org('Acme'), tap.id('ana'), 'lift')).version, 1::bigint, 'nor the reports');
select is((api.get_org_chart(tap.org('Acme'))).version, 1::bigint, 'nor the chart');
select is(tap.tree('Acme'), 'ana(bob)', 'the shape is as it was');
select is((select count(*) from kernel.journal), 2::bigint, 'and the journal has nothing to tell');

select * from finish();
rollback;
