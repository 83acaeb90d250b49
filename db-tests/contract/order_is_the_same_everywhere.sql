-- Texts sort by the database's built-in collation, so that a page is the same on a laptop and in production.
begin;
select plan(1);
select is_empty(
    $$ select a.attrelid::regclass, a.attname, l.collname
       from pg_attribute as a join pg_collation as l on l.oid = a.attcollation
       where a.attnum > 0 and a.attrelid in (
            select c.oid from pg_class as c where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('kernel', 'org', 'compliance', 'infra'))
         and l.collname not in ('default', 'C', 'C.UTF-8') and a.attrelid <> 'kernel.alembic_version'::regclass $$,
    'no column has a collation of its own');

select * from finish();
rollback;
