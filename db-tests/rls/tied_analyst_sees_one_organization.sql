-- An analyst's login that is tied to an organization sees only that one, in every view.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob'), tap.chart('Beta', 'eve > fay');
update org.employees set title = 'x';
create role tied login in role remit_analyst;
select kernel.tie_analyst('tied', tap.org('Acme'));
grant usage on schema pgtap to tied;

select tap.act_as('tied');
select is((select string_agg(c.name, ' ') from report.charts as c), 'Acme', 'charts');
select is((select string_agg(e.name, ' ' order by e.name) from report.employees as e), 'ana bob', 'employees');
select is((select string_agg(distinct h.name, ' ') from report.employee_history as h), 'ana bob', 'history');
select is((select string_agg(distinct m.org_id::text, ' ') from report.changes_per_month as m), tap.org('Acme')::text, 'changes');
select tap.act_as_superuser();

select * from finish();
rollback;
