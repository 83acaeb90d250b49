-- Every api function runs as the owner, with a search_path that ends in pg_temp.
begin;
select plan(3);
select is_empty(
    $$ select p.proname from pg_proc as p
       where p.pronamespace = 'api'::regnamespace
         and (not p.prosecdef or p.proowner <> 'remit_owner'::regrole or not 'search_path=pg_catalog, pg_temp' = any(coalesce(p.proconfig, '{}'))) $$,
    'security definer, owned by remit_owner, search_path pinned');
select is_empty(
    $$ select p.oid::regproc from pg_proc as p
       where p.pronamespace in ('kernel'::regnamespace, 'org'::regnamespace, 'compliance'::regnamespace, 'infra'::regnamespace)
         and p.prosqlbody is null and not 'search_path=pg_catalog, pg_temp' = any(coalesce(p.proconfig, '{}')) $$,
    'private functions have it empty as well, or a body that was bound when it was made');
select is_empty(
    $$ select p.oid::regproc from pg_proc as p
       where p.pronamespace in ('kernel'::regnamespace, 'org'::regnamespace, 'compliance'::regnamespace, 'infra'::regnamespace) and p.prosecdef
         and p.prorettype <> 'trigger'::regtype and p.proname not in ('sees_every_organization', 'visible_organization') $$,
    'of those only triggers and what policies ask run as the owner');

select * from finish();
rollback;
