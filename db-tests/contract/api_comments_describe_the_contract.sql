-- The comment of an api function names every argument and everything it raises; documentation is made of it.
begin;
select plan(3);
select is_empty(
    $$ select p.proname, a.name from pg_proc as p, unnest(p.proargnames) as a(name)
       where p.pronamespace = 'api'::regnamespace and strpos(obj_description(p.oid, 'pg_proc'), format('- `%s`: ', a.name)) = 0
         and p.proname not in ('claim_idempotency_key', 'store_idempotent_answer', 'list_journal_heads') $$,
    'each argument, but for those of the facade''s own functions');
select is_empty(
    $$ select p.proname, r[1], r[2]
       from pg_proc as p, regexp_matches(substring(obj_description(p.oid, 'pg_proc') from 'Raises: (.*)$'), '(\w{5}) (\w+)', 'g') as r
       where p.pronamespace = 'api'::regnamespace
         and not exists (select from kernel.error_codes as e where e.code = r[1] and e.name = r[2]) $$,
    'each error by its code and name in kernel.error_codes');
select is_empty(
    $$ select p.proname from pg_proc as p
       where p.pronamespace = 'api'::regnamespace and 'org_id' = any(p.proargnames)
         and p.proname <> 'store_idempotent_answer'
         and obj_description(p.oid, 'pg_proc') !~ '42501 forbidden' $$,
    'whatever is about an organization may be forbidden');

select * from finish();
rollback;
