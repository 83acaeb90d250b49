-- At every instant of a busy year every employee's manager was in the chart, and there was one CEO.
begin;
select plan(2);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob > cyd > dan; ana > eve');
select tap.set_clock('2026-02-01');
select api.promote_employee(tap.org('Acme'), tap.id('cyd'));
select api.delete_employee(tap.org('Acme'), tap.id('bob'));
select tap.set_clock('2026-03-01');
select api.import_employees(tap.org('Acme'), '[{"key": "fay", "name": "Fay"}, {"key": "cyd", "name": "cyd", "manager_key": "fay"}]');
select tap.set_clock('2026-04-01');
select api.delete_employee(tap.org('Acme'), tap.id('cyd'), 'flatten');

select tap.sound();
select results_eq(
    $$ select m::date, jsonb_array_length(api.get_tree(tap.org('Acme'), 1, m) :: jsonb -> 'reports')
       from generate_series(timestamptz '2026-01-01', '2026-04-01', '1 month') as m $$,
    $$ values (date '2026-01-01', 2), ('2026-02-01', 2), ('2026-03-01', 1), ('2026-04-01', 3) $$, 'every month had a tree');

select * from finish();
rollback;
