-- A private function that nothing names any more is left over.
begin;
select plan(1);
select is_empty(
    $$ select p.oid::regproc
       from pg_proc as p
       where p.pronamespace::regnamespace::text in ('kernel', 'org', 'compliance', 'infra') and p.prorettype <> 'trigger'::regtype
         and not exists (
            select from pg_proc as q
            where q.oid <> p.oid and q.pronamespace::regnamespace::text in ('api', 'kernel', 'org', 'compliance', 'infra')
              and coalesce(pg_get_function_sqlbody(q.oid), q.prosrc) ~ ('\m' || p.proname || '\('))
         and not exists (select from pg_policies as y where y.qual ~ ('\m' || p.proname || '\('))
         and not exists (select from pg_views as w where w.definition ~ ('\m' || p.proname || '\('))
         and not (p.pronargs = 0 and starts_with(p.proname, 'check_'))
         and p.proname not in ('list_drift', 'tie_analyst') $$,
    'but for what doctor and administrators call');

select * from finish();
rollback;
