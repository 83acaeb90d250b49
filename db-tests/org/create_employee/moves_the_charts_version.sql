-- A hire is a change of the structure: a new version of the chart.
begin;
select plan(2);
select tap.chart('Acme', 'ana');
select tap.set_clock();

select is((api.create_employee(tap.org('Acme'), 'Bob', manager_id => tap.id('ana'))).version, 1::bigint, 'the employee is at the first');
select is((api.get_org_chart(tap.org('Acme'))).version, 2::bigint, 'the chart at the next');

select * from finish();
rollback;
