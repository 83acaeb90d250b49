-- None of our roles is a superuser, makes roles or databases, or passes by row-level security.
begin;
select plan(3);
select is_empty(
    $$ select r.rolname from pg_roles as r
       where r.rolname like 'remit\_%' and (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls or r.rolreplication) $$,
    'no powers');
select results_eq(
    $$ select r.rolname, r.rolcanlogin from pg_roles as r where r.rolname like 'remit\_%' order by 1 $$,
    $$ values ('remit_analyst'::name, true), ('remit_api', true), ('remit_auditor', false), ('remit_owner', false), ('remit_report', false), ('remit_worker', true) $$,
    'owners do not log in');
select is_empty(
    $$ select c.oid::regclass from pg_class as c
       where c.relnamespace::regnamespace::text in ('kernel', 'org', 'compliance', 'infra', 'api', 'report')
         and c.relkind in ('r', 'v', 'S', 'c')
         and c.relowner <> case when c.relnamespace = 'report'::regnamespace then 'remit_report' else 'remit_owner' end::regrole $$,
    'everything belongs to the owner, report views to remit_report');

select * from finish();
rollback;
