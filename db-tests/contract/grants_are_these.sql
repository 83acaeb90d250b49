-- Who may execute what.
begin;
select plan(5);
select is_empty(
    $$ select p.oid::regproc from pg_proc as p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as a
       where p.pronamespace::regnamespace::text in ('api', 'kernel', 'org', 'compliance') and a.grantee = 0 $$,
    'PUBLIC nothing');
select is_empty(
    $$ select p.proname from pg_proc as p
       where p.pronamespace = 'api'::regnamespace and not has_function_privilege('remit_api', p.oid, 'execute') $$,
    'remit_api every api function');
select is_empty(
    $$ select p.oid::regproc from pg_proc as p
       where p.pronamespace::regnamespace::text in ('kernel', 'org', 'compliance')
         and (has_function_privilege('remit_api', p.oid, 'execute') or has_function_privilege('remit_worker', p.oid, 'execute')) $$,
    'services no private one');
select results_eq(
    $$ select p.proname from pg_proc as p
       where p.pronamespace = 'api'::regnamespace and has_function_privilege('remit_worker', p.oid, 'execute') order by 1 $$,
    $$ values ('list_error_codes'::name), ('list_journal_heads') $$,
    'the worker these two');
select is_empty(
    $$ select p.proname from pg_proc as p
       where p.pronamespace = 'api'::regnamespace
         and has_function_privilege('remit_analyst', p.oid, 'execute')
             <> (p.provolatile = 's' and p.proname <> 'list_journal_heads') $$,
    'analysts exactly the stable ones, but for what is only of use to services');

select * from finish();
rollback;
