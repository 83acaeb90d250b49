-- org_id is the first column of every tenant table's keys, so that a row cannot point across organizations.
begin;
select plan(5);
create temporary view tenant_tables as
select c.oid from pg_class as c
join pg_attribute as a on a.attrelid = c.oid and a.attname = 'org_id'
where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('org', 'kernel', 'compliance', 'infra') and c.oid <> 'kernel.analysts'::regclass;

select is_empty(
    $$ select c.conrelid::regclass, c.conname from pg_constraint as c
       join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.conrelid in (select oid from tenant_tables) and c.contype in ('p', 'u', 'x', 'f') and a.attname <> 'org_id'
         and (c.contype <> 'f' or c.confrelid in (select oid from tenant_tables)) $$,
    'primary, unique, exclusion and foreign keys, but for those to the catalogue');
select is_empty(
    $$ select i.indexrelid::regclass from pg_index as i
       join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
       where i.indrelid in (select oid from tenant_tables) and i.indisunique and a.attname <> 'org_id' $$,
    'unique indexes');
select is_empty(
    $$ select t.oid::regclass from tenant_tables as t
       where not exists (select from pg_constraint as c where c.conrelid = t.oid and c.contype = 'p') $$, 'each has a primary key');
select is_empty(
    $$ select c.conname from pg_constraint as c
       where c.connamespace::regnamespace::text in ('org', 'kernel', 'compliance', 'infra') and c.contype = 'f' and (c.confdeltype in ('n', 'd') or c.confupdtype <> 'a') $$,
    'no key sets null or follows an update: ids never change');

select is_empty(
    $$ select c.conrelid::regclass, c.conname from pg_constraint as c
       where c.conrelid in (select oid from tenant_tables) and c.contype = 'f'
         and c.confrelid in (
            'compliance.framework_versions'::regclass, 'compliance.baselines'::regclass, 'infra.blueprint_versions'::regclass,
            'infra.environments'::regclass)
         -- What is found in an environment may be nobody's: its organization is 0 then.
         and c.conrelid <> 'infra.untracked'::regclass
         and not exists (
            select from pg_constraint as k join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where k.conrelid = c.conrelid and k.contype = 'c' and pg_get_constraintdef(k.oid) ~ format(
                '\(?\(?%s = 0\)? OR \(?%s = org_id|%s = ANY \(ARRAY\[\(?0\)?(::bigint)?, org_id\]', a.attname, a.attname, a.attname)) $$,
    'what points to the catalogue points to the shared one or the organization''s own');

select * from finish();
rollback;
