-- Schema api holds functions and row types; report holds views.
begin;
select plan(3);
select is_empty(
    $$ select c.oid::regclass from pg_class as c where c.relnamespace = 'api'::regnamespace and c.relkind <> 'c' $$, 'no table in api');
select is_empty(
    $$ select c.oid::regclass from pg_class as c where c.relnamespace = 'report'::regnamespace and c.relkind <> 'v' $$, 'only views in report');
select is_empty(
    $$ select p.oid::regproc from pg_proc as p where p.pronamespace = 'report'::regnamespace $$, 'and no function');

select * from finish();
rollback;
