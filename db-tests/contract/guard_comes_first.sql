-- Every api function about an organization begins with the guard, and one that writes needs more than a viewer.
begin;
select plan(4);
create temporary view guarded as
select p.oid, p.proname, p.provolatile,
    substring(p.prosrc from '^\s*(?:declare.*?)?\mbegin\M\s+perform\s+((?:org\.authorize(?:_record|_catalogue)?|infra\.authorize_environments)\(' || p.proname || '\.org_id[^;]*);') as guard
from pg_proc as p
where p.pronamespace = 'api'::regnamespace and 'org_id' = any(p.proargnames)
    and p.proname not in ('claim_idempotency_key', 'store_idempotent_answer') and has_function_privilege('remit_api', p.oid, 'execute');

select is_empty('select g.proname from guarded as g where g.guard is null', 'the first statement is the guard, on the argument');
select is_empty(
    $$ select g.proname from guarded as g
       where g.provolatile = 'v' and g.proname not in (select tap.open_to_viewers()) and g.guard !~ '''(editor|owner)''\)$' $$, 'who writes must be editor or owner; an approver may be a viewer');
select is_empty(
    $$ select g.proname from guarded as g
       where g.provolatile = 's' and g.guard !~ '''viewer''\)$|^org\.authorize_record' $$, 'who reads must be viewer');
select is_empty(
    $$ select p.proname from pg_proc as p
       where p.pronamespace = 'api'::regnamespace and not has_function_privilege('remit_api', p.oid, 'execute')
         and p.prosrc !~ '^\s*(declare.*?)?\mbegin\M\s+perform kernel\.authorize_worker\(\);' $$, 'what only workers may begins with their guard');

select * from finish();
rollback;
