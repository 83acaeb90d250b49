-- Report views belong to a role that is itself under row-level security, and keep outsiders' functions out.
begin;
select plan(4);
select is_empty(
    $$ select c.relname from pg_class as c join pg_roles as r on r.oid = c.relowner
       where c.relnamespace = 'report'::regnamespace
         and (r.rolname <> 'remit_report' or r.rolsuper or r.rolbypassrls) $$,
    'their owner is remit_report, who bypasses nothing');
select is_empty(
    $$ select c.relname from pg_class as c
       where c.relnamespace = 'report'::regnamespace and not 'security_barrier=true' = any(coalesce(c.reloptions, '{}')) $$,
    'each is a security barrier');
select is_empty(
    $$ select c.oid::regclass from pg_class as c
       where c.relkind = 'r' and has_table_privilege('remit_report', c.oid, 'select')
         and c.relnamespace in ('org'::regnamespace, 'kernel'::regnamespace) and not c.relrowsecurity $$,
    'every table they may read has row-level security');
select is_empty(
    $$ select c.oid::regclass from pg_class as c
       where c.relkind = 'r' and has_table_privilege('remit_report', c.oid, 'select')
         and c.relnamespace in ('org'::regnamespace, 'kernel'::regnamespace)
         and not exists (select from pg_policy as p where p.polrelid = c.oid and 'remit_report'::regrole = any(p.polroles)) $$,
    'and a policy for it');

select * from finish();
rollback;
