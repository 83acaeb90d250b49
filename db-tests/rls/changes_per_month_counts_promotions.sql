-- A promotion is a change of manager for both, and a title given or taken is a new title.
begin;
select plan(1);
select tap.set_clock('2026-01-15');
select tap.chart('Acme', 'ana > bob');
select tap.set_clock('2026-02-15');
select api.promote_employee(tap.org('Acme'), tap.id('bob'));
select tap.set_clock('2026-03-15');
select api.update_employee(tap.org('Acme'), tap.id('bob'), '{"title": "CEO"}');

select results_eq(
    'select m.month, m.moves, m.new_titles from report.changes_per_month as m where m.hires = 0 order by 1',
    $$ values (date '2026-02-01', 2::bigint, 0::bigint), ('2026-03-01', 0, 1) $$, 'from nobody and to nobody counts');

select * from finish();
rollback;
