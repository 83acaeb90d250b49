-- Delete a group that no request was ever sent to: an approval says for good who could give it.
create or replace function api.delete_group(org_id bigint, group_id bigint, expected_version bigint default null)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(delete_group.org_id, 'editor');
    perform infra.lock_group(delete_group.org_id, delete_group.group_id, delete_group.expected_version);
    delete from infra.groups as g where g.org_id = delete_group.org_id and g.id = delete_group.group_id;
end;
$$;

comment on function api.delete_group is
$doc$Delete a group of approvers.

A group that a request was ever sent to is kept; take its members out instead.

- `org_id`: the chart
- `group_id`: the group
- `expected_version`: refuse when the group is at another version

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, 23503 group_in_use$doc$;

revoke all on function api.delete_group from public;
grant execute on function api.delete_group to remit_api;
