-- What is exported and imported elsewhere is the same chart; imported again it is no change.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob > cyd > dan; bob > eve; ana > fay');
update org.employees set title = 'a, "b"', email = external_key || '@example.com', name = 'Zoë ' || external_key;
create temporary table file as select jsonb_agg(to_jsonb(e)) as rows from api.export_employees(tap.org('Acme')) as e;
select tap.chart('Copy');

select is((api.import_employees(tap.org('Copy'), f.rows)).created, 6::bigint, 'all were created') from file as f;
select is(tap.tree('Copy'), tap.tree('Acme'), 'the same shape');
select results_eq(
    $$ select e.* from api.export_employees(tap.org('Copy')) as e order by e.key $$,
    $$ select e.* from api.export_employees(tap.org('Acme')) as e order by e.key $$, 'the same everything');
select is((api.import_employees(tap.org('Acme'), f.rows)).unchanged, 6::bigint, 'nothing to do at home') from file as f;
select tap.sound();

select * from finish();
rollback;
