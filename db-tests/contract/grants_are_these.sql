-- Who may execute what.
begin;
select plan(5);
select is_empty(
    $$ select p.oid::regproc from pg_proc as p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as a
       where p.pronamespace::regnamespace::text in ('api', 'kernel', 'org', 'compliance', 'infra') and a.grantee = 0 $$,
    'PUBLIC nothing');
select is_empty(
    $$ select p.proname from pg_proc as p
       where p.pronamespace = 'api'::regnamespace
         and has_function_privilege('remit_api', p.oid, 'execute') = (p.prosrc ~ '\mperform kernel\.authorize_worker\(\)') $$,
    'remit_api every api function but what only workers may, and of that nothing');
select is_empty(
    $$ select p.oid::regproc from pg_proc as p
       where p.pronamespace::regnamespace::text in ('kernel', 'org', 'compliance', 'infra')
         and (has_function_privilege('remit_api', p.oid, 'execute') or has_function_privilege('remit_worker', p.oid, 'execute')) $$,
    'services no private one');
select is_empty(
    $$ select p.proname from pg_proc as p
       where p.pronamespace = 'api'::regnamespace
         and has_function_privilege('remit_worker', p.oid, 'execute')
             <> (p.prosrc ~ '\mperform kernel\.authorize_worker\(\)' or p.proname in ('create_evidence', 'list_error_codes', 'list_journal_heads')) $$,
    'the worker that, and these three');
select is_empty(
    $$ select p.proname from pg_proc as p
       where p.pronamespace = 'api'::regnamespace
         and has_function_privilege('remit_analyst', p.oid, 'execute')
             <> (p.provolatile = 's' and p.proname <> 'list_journal_heads' and p.prosrc !~ '\mperform kernel\.authorize_worker\(\)') $$,
    'analysts exactly the stable ones, but for what is only of use to services');

select * from finish();
rollback;
