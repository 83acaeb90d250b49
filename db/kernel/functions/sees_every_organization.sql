-- Whether this login may read every organization. Row-level security asks it once a query.
--
-- Auditors never do: they read the one organization that they are tied to. Analysts need the right to execute it: a policy names it, and functions in a policy run as the one who asks.
create or replace function kernel.sees_every_organization()
returns boolean
language sql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
    select
        pg_has_role(session_user, 'remit_owner', 'member')
        or not pg_has_role(session_user, 'remit_auditor', 'member')
        and exists (select from kernel.analysts as a where a.login = session_user and a.org_id is null);
$$;

comment on function kernel.sees_every_organization is
$doc$Whether the session's login reads every organization: the owner, and analysts (not auditors) tied to none in particular.$doc$;

revoke all on function kernel.sees_every_organization from public;
grant execute on function kernel.sees_every_organization to remit_report, remit_analyst, remit_auditor;
