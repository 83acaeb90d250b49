-- Constraints and triggers are named after the rule they keep, since those names travel to clients.
begin;
select plan(5);
select is_empty(
    $$ select c.conname from pg_constraint as c join pg_class as r on r.oid = c.conrelid
       where c.connamespace::regnamespace::text in ('org', 'kernel', 'compliance', 'infra') and r.relname <> 'alembic_version' and c.contype <> 'n'
         and (c.conname !~ '^[a-z]+(_[a-z]+)*$' or not starts_with(c.conname, r.relname || '_') and c.conname <> 'employees_depth') $$,
    'constraints begin with their table');
select is_empty(
    $$ select c.conname from pg_constraint as c
       where c.connamespace::regnamespace::text in ('org', 'kernel', 'compliance', 'infra') and c.contype in ('c', 'f', 'u', 'x') and c.conname ~ '_(fkey|check|key\d*|excl)$'
         and c.conname <> 'employees_external_key' $$,
    'none is left to PostgreSQL''s naming');
select is_empty(
    $$ select c.conname from pg_constraint as c join pg_type as t on t.oid = c.contypid
       where not starts_with(c.conname, t.typname || '_') and c.contype = 'c' $$, 'those of domains with the domain');
select is_empty(
    $$ select t.tgname from pg_trigger as t join pg_class as r on r.oid = t.tgrelid
       where not t.tgisinternal and r.relnamespace::regnamespace::text in ('org', 'kernel', 'compliance', 'infra')
         and not (starts_with(t.tgname, r.relname || '_') and (t.tgname ~ ('^(\w+_)?' || (select p.proname from pg_proc as p where p.oid = t.tgfoid))
              or t.tgname ~ ((select p.proname from pg_proc as p where p.oid = t.tgfoid) || '$'))) $$,
    'triggers with their table, and after their function');
select is_empty(
    $$ select p.oid::regproc from pg_proc as p
       where p.pronamespace = 'api'::regnamespace
         and p.proname !~ '^(create|get|list|update|replace|put|delete|promote|reorganize|import|export|claim|store|purge|publish|apply|revert|decide|verify|run|review|withdraw|freeze|revoke|authorize|advance|report|plan|submit|cancel|retry|abandon|extend|transfer|retire|test)_|^whoami$' $$,
    'functions begin with a verb');

select * from finish();
rollback;
