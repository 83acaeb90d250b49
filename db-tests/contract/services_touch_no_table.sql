-- remit_api and remit_worker have no right on any table, view or sequence; analysts read report views and nothing else.
begin;
select plan(4);
select is_empty(
    $$ select r.rolname, c.oid::regclass
       from pg_class as c cross join (values ('remit_api'), ('remit_worker')) as r(rolname)
       where c.relnamespace::regnamespace::text in ('kernel', 'org', 'compliance', 'infra', 'report', 'api', 'ext')
         and c.relkind in ('r', 'v', 'm', 'p', 'f') and has_any_column_privilege(r.rolname, c.oid, 'select, insert, update, references') $$,
    'services no table');
select is_empty(
    $$ select c.oid::regclass from pg_class as c
       where c.relnamespace::regnamespace::text in ('kernel', 'org', 'compliance', 'infra', 'report', 'api', 'ext')
         and c.relkind in ('r', 'v', 'm', 'p', 'f')
         and (has_any_column_privilege('remit_analyst', c.oid, 'insert, update, references')
              or has_any_column_privilege('remit_analyst', c.oid, 'select') <> (c.relnamespace = 'report'::regnamespace)) $$,
    'analysts read the report views');
select is_empty(
    $$ select c.oid::regclass, r.rolname
       from pg_class as c cross join (values ('remit_api'), ('remit_worker'), ('remit_analyst')) as r(rolname)
       where c.relkind = 'S' and c.relnamespace::regnamespace::text in ('kernel', 'org', 'compliance', 'infra')
         and has_sequence_privilege(r.rolname, c.oid, 'usage, select, update') $$,
    'nobody a sequence');
select is_empty(
    $$ select n.nspname, r.rolname
       from pg_namespace as n cross join (values ('remit_api'), ('remit_worker'), ('remit_analyst')) as r(rolname)
       where n.nspname in ('kernel', 'org', 'compliance', 'infra', 'api', 'report', 'ext', 'public')
         and (has_schema_privilege(r.rolname, n.oid, 'create')
              or has_schema_privilege(r.rolname, n.oid, 'usage')
                 <> (n.nspname = 'api' or n.nspname = 'report' and r.rolname = 'remit_analyst')) $$,
    'a schema is open to whom it is for');

select * from finish();
rollback;
