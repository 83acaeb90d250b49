-- The guard of the catalogue: everyone known may read the shared one, a platform role keeps it; an organization's own
-- part is for its members.
create or replace function org.authorize_catalogue(org_id bigint, needed_role text)
returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if authorize_catalogue.org_id is not null then
        perform org.authorize(authorize_catalogue.org_id, authorize_catalogue.needed_role);
    elsif kernel.current_actor() is null then
        raise exception 'nobody is acting' using errcode = '42501';
    elsif authorize_catalogue.needed_role <> 'viewer' and not kernel.has_platform_role('catalog') and not kernel.has_platform_role('admin') then
        raise exception 'the shared catalogue is kept by the platform role catalog'
            using errcode = '42501', hint = 'Give org_id to import into an organization of your own.';
    end if;
end;
$$;

comment on function org.authorize_catalogue is
$doc$Refuse callers who may not read or write the shared catalogue (org_id is null) or an organization's own part of it.

Raises: 42501 forbidden, P0002 not_found$doc$;

revoke all on function org.authorize_catalogue from public;
