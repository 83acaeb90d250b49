-- A member of remit_analyst that nobody tied to anything sees nothing.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob');
create role untied login in role remit_analyst;

select tap.act_as('untied');
select is_empty('select from report.charts', 'no charts');
select is_empty('select from report.employees', 'no employees');
select is_empty('select from report.employee_history', 'no history');
select is_empty('select from report.changes_per_month', 'no changes');
select is_empty('select api.list_org_charts()', 'no charts by function');
select tap.raises($$ select api.get_org_chart(tap.org('Acme')) $$, code => '42501', why => 'nor one by number');
select tap.act_as_superuser();

select * from finish();
rollback;
