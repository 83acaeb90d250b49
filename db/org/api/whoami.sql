-- Who is calling, and where they may act.
create or replace function api.whoami()
returns api.identity
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    identity api.identity;
    organizations bigint[] := org.organizations_of_caller();
begin
    identity.actor := kernel.current_actor();
    if identity.actor is null then
        raise exception 'nobody is acting' using errcode = '42501';
    end if;
    identity.email := case when kernel.is_service() then nullif(current_setting('remit.email', true), '') end;
    identity.platform_roles := array(
        select r.role
        from unnest(array['admin', 'creator']) as r(role)
        where kernel.has_platform_role(r.role));
    identity.memberships := array(
        select (o.id, org.role_of_caller(o.id), (
            select e.id from org.employees as e where e.org_id = o.id and lower(e.email) = lower(identity.email)
        ))::api.membership
        from unnest(organizations) as o(id)
        order by o.id);
    return identity;
end;
$$;

comment on function api.whoami is
$doc$Get who is calling: the person, their platform roles, their organizations and the employees they are there.

Raises: 42501 forbidden$doc$;

revoke all on function api.whoami from public;
grant execute on function api.whoami to remit_api, remit_analyst;
