-- Functions, tables, views, columns, domains and row types say what they are.
begin;
select plan(4);
select is_empty(
    $$ select p.oid::regproc from pg_proc as p
       where p.pronamespace::regnamespace::text in ('api', 'kernel', 'org', 'compliance', 'infra')
         and coalesce(obj_description(p.oid, 'pg_proc'), '') !~ '^[A-Z].*[.]' $$, 'functions, in a sentence');
select is_empty(
    $$ select c.oid::regclass from pg_class as c
       where c.relnamespace::regnamespace::text in ('api', 'kernel', 'org', 'compliance', 'infra', 'report') and c.relkind in ('r', 'v', 'c')
         and c.relname <> 'alembic_version' and obj_description(c.oid, 'pg_class') is null
         and (c.relkind <> 'c' or obj_description(c.reltype, 'pg_type') is null) $$, 'tables, views and row types');
select is_empty(
    $$ select c.oid::regclass, a.attname from pg_class as c join pg_attribute as a on a.attrelid = c.oid
       where c.relnamespace::regnamespace::text in ('api', 'kernel', 'org', 'compliance', 'infra', 'report') and c.relkind in ('r', 'v', 'c')
         and c.oid::regclass::text <> 'kernel.alembic_version' and (c.relkind <> 'v' or c.relnamespace = 'report'::regnamespace)
         and a.attnum > 0 and not a.attisdropped and col_description(c.oid, a.attnum) is null $$, 'their columns');
select is_empty(
    $$ select t.oid::regtype from pg_type as t
       where t.typtype = 'd' and t.typnamespace::regnamespace::text in ('kernel', 'org', 'compliance', 'infra')
         and coalesce(obj_description(t.oid, 'pg_type'), '') !~ 'Schema: {' $$, 'domains, with their JSON Schema');

select * from finish();
rollback;
