-- Get one group.
create or replace function api.get_group(org_id bigint, group_id bigint)
returns api.approver_group
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_group.org_id, 'viewer');
    return infra.get_group(get_group.org_id, get_group.group_id);
end;
$$;

comment on function api.get_group is
$doc$Get one group of approvers.

- `org_id`: the chart
- `group_id`: the group

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_group from public;
grant execute on function api.get_group to remit_api, remit_analyst;
