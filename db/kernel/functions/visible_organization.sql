-- The one organization that this login may read, if it is tied to one.
create or replace function kernel.visible_organization()
returns bigint
language sql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
    select a.org_id from kernel.analysts as a where a.login = session_user;
$$;

comment on function kernel.visible_organization is
$doc$The organization that the session's login is tied to; null when there is none.$doc$;

revoke all on function kernel.visible_organization from public;
grant execute on function kernel.visible_organization to remit_report, remit_analyst, remit_auditor;
