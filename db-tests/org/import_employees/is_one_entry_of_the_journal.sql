-- An import is told as one hiring and one change, by its name.
begin;
select plan(1);
select tap.chart('Acme', 'ana > bob');

select api.import_employees(tap.org('Acme'), '[
    {"key": "bob", "name": "Bobby", "manager_key": "ana"}, {"key": "cyd", "name": "Cyd", "manager_key": "bob"},
    {"key": "dan", "name": "Dan", "manager_key": "cyd"}]');
select results_eq(
    $$ select j.event, j.operation, jsonb_array_length(j.changes) from kernel.journal as j where j.seq > 2 order by j.event $$,
    $$ values ('employees.created', 'import_employees', 2), ('employees.updated', 'import_employees', 1) $$,
    'one entry each');

select * from finish();
rollback;
