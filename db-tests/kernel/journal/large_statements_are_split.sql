-- A statement that changes more rows than one entry may hold writes several.
begin;
select plan(2);
insert into org.org_charts (id, name) values (90, 'Acme');
insert into org.employees (org_id, id, name, manager_id)
select 90, n, 'n' || n, case when n > 1 then 1 end from generate_series(1, 10001) as n;

select results_eq(
    $$ select j.event, jsonb_array_length(j.changes) from kernel.journal as j where j.org_id = 90 and j.seq > 1 order by j.seq $$,
    $$ values ('employees.created', 10000), ('employees.created', 1) $$, 'ten thousand and one');
select tap.sound();

select * from finish();
rollback;
