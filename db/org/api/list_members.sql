-- List who has a role in an organization.
create or replace function api.list_members(org_id bigint)
returns setof api.member
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_members.org_id, 'viewer');
    return query
    select m.principal::text, m.role::text, m.created_at
    from org.members as m
    where m.org_id = list_members.org_id
    order by m.principal;
end;
$$;

comment on function api.list_members is
$doc$List the people who have a role in an organization.

- `org_id`: the chart

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.list_members from public;
grant execute on function api.list_members to remit_api, remit_analyst;
