-- A change of name or title moves the employee's version and not the chart's.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob');
select tap.set_clock();

select is((api.update_employee(tap.org('Acme'), tap.id('bob'), '{"name": "Bobby"}')).version, 2::bigint, 'the employee''s');
select is((api.update_employee(tap.org('Acme'), tap.id('bob'), '{"name": "Bobby"}')).version, 2::bigint, 'once, for one change');
select is((api.get_org_chart(tap.org('Acme'))).version, 1::bigint, 'the chart''s stays');

select * from finish();
rollback;
