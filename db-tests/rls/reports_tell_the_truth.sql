-- What the views say of a chart.
begin;
select plan(4);
select tap.set_clock('2026-01-15');
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.set_clock('2026-02-15');
select api.update_employee(tap.org('Acme'), tap.id('dan'), jsonb_build_object('manager_id', tap.id('bob'), 'title', 'CTO'));
select api.delete_employee(tap.org('Acme'), tap.id('cyd'));

select results_eq(
    'select e.name, e.level, e.chain, e.manager, e.direct_reports from report.employees as e order by e.id',
    $$ values ('ana', 1, 'ana', null, 1::bigint), ('bob', 2, 'ana > bob', 'ana', 1), ('dan', 3, 'ana > bob > dan', 'bob', 0) $$,
    'employees');
select results_eq(
    'select c.name, c.headcount, c.layers, c.managers, c.span_average, c.span_max from report.charts as c',
    $$ values ('Acme', 3::bigint, 3, 2::bigint, 1.00, 1::bigint) $$, 'charts');
select results_eq(
    'select m.month, m.hires, m.departures, m.moves, m.new_titles, m.changes from report.changes_per_month as m order by 1',
    $$ values (date '2026-01-01', 4::bigint, 0::bigint, 0::bigint, 0::bigint, 4::bigint), ('2026-02-01', 0, 1, 1, 1, 2) $$,
    'changes per month');
select is((select count(*) from report.employee_history as h where h.name = 'dan'), 2::bigint, 'history');

select * from finish();
rollback;
