-- Loops, also through who is in the chart already, and more than one CEO.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob > cyd');
create function pg_temp.refused(file text) returns text language sql as $$
    select string_agg(concat_ws(' ', v ->> 'row', v ->> 'column', v ->> 'code'), ', ')
    from jsonb_array_elements(tap.violations(format('select api.import_employees(tap.org(%L), %L)', 'Acme', refused.file))) as v;
$$;

select is(
    pg_temp.refused('[{"key": "dan", "name": "Dan", "manager_key": "eve"}, {"key": "eve", "name": "Eve", "manager_key": "dan"}]'),
    '1 manager_key RM003, 2 manager_key RM003', 'a loop of newcomers');
select is(
    pg_temp.refused('[{"key": "bob", "name": "bob", "manager_key": "cyd"}]'), '1 manager_key RM003', 'a loop through one who stays');
select is(pg_temp.refused('[{"key": "ana", "name": "ana", "manager_key": "cyd"}]'), '1 manager_key RM003', 'a chart without CEO');
select is(pg_temp.refused('[{"key": "zoe", "name": "Zoe"}]'), '1 manager_key 23P01', 'a second CEO');
select is(tap.tree('Acme'), 'ana(bob(cyd))', 'nothing was imported');

select * from finish();
rollback;
