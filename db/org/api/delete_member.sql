-- Take a person's role in an organization away.
create or replace function api.delete_member(org_id bigint, principal kernel.label)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    former org.members;
begin
    perform org.authorize(delete_member.org_id, 'owner');
    delete from org.members as m
    where m.org_id = delete_member.org_id and m.principal = org.principal_of(delete_member.principal)
    returning * into former;
    if not found then
        raise exception '% has no role in organization %', delete_member.principal, delete_member.org_id
            using errcode = 'P0002', table = 'members', schema = 'org';
    end if;
    perform kernel.append_journal(delete_member.org_id, 'member.deleted', jsonb_build_array(jsonb_build_object(
        'id', former.principal, 'old', jsonb_build_object('role', former.role), 'new', null)));
end;
$$;

comment on function api.delete_member is
$doc$Take a person's role in an organization away.

- `org_id`: the chart
- `principal`: issuer|subject of the person's token, or their verified e-mail address

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.delete_member from public;
grant execute on function api.delete_member to remit_api;
