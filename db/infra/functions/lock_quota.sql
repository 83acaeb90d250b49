-- Begin a change of a quota: the chart is locked alone, as for a move, and then the quota.
create or replace function infra.lock_quota(org_id bigint, quota_id bigint, expected_version bigint default null)
returns infra.quotas
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    quota infra.quotas;
begin
    perform org.lock_chart(lock_quota.org_id);
    select q.* into quota
    from infra.quotas as q
    where q.org_id = lock_quota.org_id and q.id = lock_quota.quota_id
    for no key update;
    if not found then
        perform infra.get_quota(lock_quota.org_id, lock_quota.quota_id);
    end if;
    perform kernel.check_version(quota.version, lock_quota.expected_version);
    return quota;
end;
$$;

comment on function infra.lock_quota is
$doc$A quota at the expected version, locked with the chart.

Raises: P0002 not_found, RM001 stale_version$doc$;

revoke all on function infra.lock_quota from public;
