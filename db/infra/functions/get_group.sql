-- One group as clients see it.
create or replace function infra.get_group(org_id bigint, group_id bigint)
returns api.approver_group
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    found_group api.approver_group;
begin
    select d.* into found_group
    from infra.describe_groups(get_group.org_id) as d
    where d.id = get_group.group_id;
    if not found then
        raise exception 'there is no group % in organization %', get_group.group_id, get_group.org_id
            using errcode = 'P0002', table = 'groups', schema = 'infra';
    end if;
    return found_group;
end;
$$;

comment on function infra.get_group is
$doc$One group.

Raises: P0002 not_found$doc$;

revoke all on function infra.get_group from public;
