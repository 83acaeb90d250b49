-- Raise or lower a quota; whom it limits, and of what, stays.
create or replace function api.update_quota(org_id bigint, quota_id bigint, amount numeric, expected_version bigint default null)
returns api.quota
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(update_quota.org_id, 'editor');
    perform infra.lock_quota(update_quota.org_id, update_quota.quota_id, update_quota.expected_version);
    update infra.quotas as q set amount = update_quota.amount
    where q.org_id = update_quota.org_id and q.id = update_quota.quota_id and q.amount is distinct from update_quota.amount;
    return infra.get_quota(update_quota.org_id, update_quota.quota_id);
end;
$$;

comment on function api.update_quota is
$doc$Raise or lower a quota.

A quota that is lowered below what is used is over: nothing is taken away, and only growth is refused.

- `org_id`: the chart
- `quota_id`: the quota
- `amount`: the new limit
- `expected_version`: refuse when the quota is at another version

Example: {"amount": 800}

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, 23502 missing_value, 23514 invalid_amount$doc$;

revoke all on function api.update_quota from public;
grant execute on function api.update_quota to remit_api;
