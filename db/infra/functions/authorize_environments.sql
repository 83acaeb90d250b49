-- The guard of environments and prices: members read them, the platform alone keeps them, an organization's own ones too.
--
-- A worker brings its credentials to the address that an environment names, so an organization's editor may not choose it; and rules
-- of environments go by cost.
create or replace function infra.authorize_environments(org_id bigint, needed_role text)
returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if authorize_environments.needed_role = 'viewer' then
        perform org.authorize_catalogue(authorize_environments.org_id, 'viewer');
        return;
    elsif kernel.current_actor() is null or not kernel.has_platform_role('catalog') and not kernel.has_platform_role('admin') then
        raise exception 'environments and prices are kept by the platform role catalog' using errcode = '42501';
    elsif authorize_environments.org_id is not null
        and not exists (select from org.org_charts as c where c.id = authorize_environments.org_id) then
        raise exception 'there is no organization chart %', authorize_environments.org_id
            using errcode = 'P0002', table = 'org_charts', schema = 'org';
    end if;
end;
$$;

comment on function infra.authorize_environments is
$doc$Refuse callers who may not read environments, or have no platform role and would change them.

Raises: 42501 forbidden, P0002 not_found$doc$;

revoke all on function infra.authorize_environments from public;
