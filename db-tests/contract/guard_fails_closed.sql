-- Called by a service for nobody or for a stranger, every function about an organization is forbidden; a viewer
-- may not write, whatever the arguments.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob');
select api.put_member(tap.org('Acme'), 'viewer', 'viewer');
create function pg_temp.refusal(called oid) returns text language plpgsql as $$
declare
    state text;
begin
    execute (
        select format('select %s(%s)', p.oid::regproc, string_agg(format('%I => %s', a.name, case
            when a.name = 'org_id' then format('tap.org(%L)', 'Acme')
            else 'null'
        end), ', '))
        from pg_proc as p, unnest(p.proargnames[:p.pronargs]) as a(name)
        where p.oid = refusal.called
        group by p.oid
    );
    return null;
exception
    -- A missing grant would have the same code, and prove nothing.
    when insufficient_privilege then
        return case when sqlerrm ~ '^this needs the role|^nobody is acting|^environments (and prices )?are kept by' then 'guarded' else sqlerrm end;
    when others then return sqlstate;
end;
$$;
create temporary table functions as
select p.oid, p.proname, p.provolatile from pg_proc as p
where p.pronamespace = 'api'::regnamespace and 'org_id' = any(p.proargnames) and p.proname <> 'store_idempotent_answer'
    and has_function_privilege('remit_api', p.oid, 'execute');
grant select on functions to public;

select tap.act_as('remit_api', '', roles => 'admin', email => 'ana@example.com');
select is_empty($$ select f.proname, r from functions as f, pg_temp.refusal(f.oid) as r where r is distinct from 'guarded' $$, 'nobody');
select tap.act_as('remit_api', 'stranger', roles => 'creator');
select is_empty(
    $$ select f.proname, r from functions as f, pg_temp.refusal(f.oid) as r
       where r is distinct from 'guarded' and f.proname <> 'claim_idempotency_key' $$, 'a stranger');
select tap.act_as('remit_api', 'viewer');
select is_empty(
    $$ select f.proname, r from functions as f, pg_temp.refusal(f.oid) as r
       where (r is not distinct from 'guarded') <> (f.provolatile = 'v')
         and f.proname <> 'claim_idempotency_key' and f.proname not in (select tap.open_to_viewers()) $$, 'a viewer who would write');
select tap.act_as_superuser();

select * from finish();
rollback;
