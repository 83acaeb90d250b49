-- Get one quota.
create or replace function api.get_quota(org_id bigint, quota_id bigint)
returns api.quota
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_quota.org_id, 'viewer');
    return infra.get_quota(get_quota.org_id, get_quota.quota_id);
end;
$$;

comment on function api.get_quota is
$doc$Get one quota with what is left of it.

- `org_id`: the chart
- `quota_id`: the quota

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_quota from public;
grant execute on function api.get_quota to remit_api, remit_analyst;
