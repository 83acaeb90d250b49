-- Who is lifted when somebody leaves is told before the leaving, by the same function.
begin;
select plan(1);
select tap.chart('Acme', 'ana > bob > cyd; bob > dan');

select api.delete_employee(tap.org('Acme'), tap.id('bob'));
select results_eq(
    $$ select j.event, j.operation, jsonb_array_length(j.changes) from kernel.journal as j where j.seq > 2 order by j.seq $$,
    $$ values ('employees.updated', 'delete_employee', 2), ('employees.deleted', 'delete_employee', 1) $$, 'two entries');

select * from finish();
rollback;
