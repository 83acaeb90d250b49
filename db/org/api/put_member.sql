-- Give a person a role in an organization.
create or replace function api.put_member(org_id bigint, principal kernel.label, role org.member_role)
returns api.member
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    given api.member;
    former_role text;
begin
    perform org.authorize(put_member.org_id, 'owner');
    insert into org.members (org_id, principal, role)
    values (put_member.org_id, org.principal_of(put_member.principal), put_member.role)
    on conflict on constraint members_pkey do update set role = excluded.role
    returning new.principal, new.role, new.created_at, old.role into given.principal, given.role, given.created_at, former_role;
    perform kernel.append_journal(put_member.org_id, 'member.updated', jsonb_build_array(jsonb_build_object(
        'id', given.principal,
        'old', case when former_role is not null then jsonb_build_object('role', former_role) end,
        'new', jsonb_build_object('role', given.role))));
    return given;
end;
$$;

comment on function api.put_member is
$doc$Give a person a role in an organization.

- `org_id`: the chart
- `principal`: issuer|subject of the person's token, or their verified e-mail address
- `role`: viewer, editor or owner

Example: {"role": "editor"}

Raises: P0002 not_found, 42501 forbidden, 23514 unknown_role$doc$;

revoke all on function api.put_member from public;
grant execute on function api.put_member to remit_api;
