-- Lift a limit.
create or replace function api.delete_quota(org_id bigint, quota_id bigint, expected_version bigint default null)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(delete_quota.org_id, 'editor');
    perform infra.lock_quota(delete_quota.org_id, delete_quota.quota_id, delete_quota.expected_version);
    delete from infra.quotas as q where q.org_id = delete_quota.org_id and q.id = delete_quota.quota_id;
end;
$$;

comment on function api.delete_quota is
$doc$Delete a quota.

- `org_id`: the chart
- `quota_id`: the quota
- `expected_version`: refuse when the quota is at another version

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version$doc$;

revoke all on function api.delete_quota from public;
grant execute on function api.delete_quota to remit_api;
