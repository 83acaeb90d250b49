-- Functions that get, list, export, plan or test are stable (they may run on a replica); all others are volatile.
begin;
select plan(2);
select is_empty(
    $$ select p.proname from pg_proc as p
       where p.pronamespace = 'api'::regnamespace
         and p.provolatile <> case when p.proname ~ '^(get|list|export|verify|plan|test)_|^whoami$' then 's' else 'v' end $$,
    'the verb says which');
select is_empty(
    $$ select p.oid::regproc from pg_proc as p
       where p.pronamespace = 'api'::regnamespace and (p.proparallel <> 'u' or p.proleakproof) $$,
    'none is run in parallel workers, which would not know the actor');

select * from finish();
rollback;
