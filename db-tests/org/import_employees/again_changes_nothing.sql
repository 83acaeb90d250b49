-- The same import again finds everything as it should be.
begin;
select plan(1);
select tap.chart('Acme');
create temporary table file as select '[{"key": "bob", "name": "Bob", "manager_key": "ana"}, {"key": "ana", "name": "Ana"}]'::jsonb as rows;
select api.import_employees(tap.org('Acme'), f.rows) from file as f;
select tap.set_clock();

select results_eq(
    $$ select r.created, r.updated, r.unchanged, r.version from file as f, api.import_employees(tap.org('Acme'), f.rows) as r $$,
    $$ values (0::bigint, 0::bigint, 2::bigint, 1::bigint) $$, 'all are unchanged, and the chart is');

select * from finish();
rollback;
