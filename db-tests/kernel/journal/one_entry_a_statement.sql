-- A statement is one entry per organization with every changed row, in the order of their ids.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob; ana > cyd');
select tap.chart('Beta', 'eve');
create temporary table before as select max(j.seq) as seq from kernel.journal as j;

update org.employees set title = 'x';
select results_eq(
    $$ select c.name::text, j.event, jsonb_array_length(j.changes)
       from kernel.journal as j join org.org_charts as c on c.id = j.org_id, before as b where j.seq > b.seq order by 1 $$,
    $$ values ('Acme', 'employees.updated', 3), ('Beta', 'employees.updated', 1) $$, 'one each');
select results_eq(
    $$ select tap.key((c ->> 'id')::bigint), c #>> '{old,title}', c #>> '{new,title}'
       from kernel.journal as j, before as b, jsonb_array_elements(j.changes) as c
       where j.seq > b.seq and j.org_id = tap.org('Acme') $$,
    $$ values ('ana', null, 'x'), ('bob', null, 'x'), ('cyd', null, 'x') $$, 'with old and new');

select * from finish();
rollback;
