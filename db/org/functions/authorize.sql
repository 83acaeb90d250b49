-- The guard: every api function about an organization calls it first.
--
-- It fails closed: without a known actor there is no role. Who has no role gets the same answer for
-- a chart that exists and for one that does not, so ids cannot be probed.
create or replace function org.authorize(org_id bigint, needed_role text)
returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    held_role text := org.role_of_caller(authorize.org_id);
begin
    if held_role is null or org.role_rank(held_role) < org.role_rank(authorize.needed_role) then
        raise exception 'this needs the role % in organization %', authorize.needed_role, authorize.org_id
            using errcode = '42501';
    end if;
    if not exists (select from org.org_charts as c where c.id = authorize.org_id) then
        raise exception 'there is no organization chart %', authorize.org_id
            using errcode = 'P0002', table = 'org_charts', schema = 'org';
    end if;
end;
$$;

comment on function org.authorize is
$doc$Refuse callers without the needed role in an organization that exists.

Raises: 42501 forbidden, P0002 not_found$doc$;

revoke all on function org.authorize from public;
