-- Lock the use of every quota that resources are charged to, in one order, before any of it changes.
create or replace function infra.lock_usage(org_id bigint, resource_ids bigint[])
returns void
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
    select
    from infra.quota_usage as u
    where u.org_id = lock_usage.org_id and u.quota_id in (
        select c.quota_id from infra.quota_charges as c
        where c.org_id = lock_usage.org_id and c.resource_id = any (lock_usage.resource_ids))
    order by u.quota_id
    for no key update;
$$;

comment on function infra.lock_usage is
$doc$Lock the use of the quotas that resources are charged to.$doc$;

revoke all on function infra.lock_usage from public;
