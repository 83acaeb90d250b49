-- Give a person a role in an organization.
create or replace function api.put_member(org_id bigint, principal kernel.label, role org.member_role)
returns api.member
language plpgsql volatile security definer
set search_path = ''
as $$
declare
    given org.members;
begin
    perform org.authorize(put_member.org_id, 'owner');
    insert into org.members (org_id, principal, role)
    values (put_member.org_id, case when kernel.is_email(put_member.principal) then lower(put_member.principal) else put_member.principal end, put_member.role)
    on conflict on constraint members_pkey do update set role = excluded.role
    returning * into given;
    perform kernel.append_journal(put_member.org_id, 'member.updated', jsonb_build_array(jsonb_build_object(
        'id', given.principal, 'old', null, 'new', jsonb_build_object('role', given.role))));
    return (given.principal, given.role, given.created_at)::api.member;
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
