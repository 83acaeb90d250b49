-- Give a worker environments to search, with leases and fences as for resources.
--
-- A search counts as complete, so it is only for a worker that knows all providers of the environment. An environment that
-- was never searched gets its row here.
create or replace function api.claim_scans(
    worker kernel.label,
    "limit" kernel.page_limit default 1,
    lease_seconds integer default 600,
    providers text[] default null
)
returns setof api.claimed_scan
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz;
    lease_end timestamptz;
begin
    perform kernel.authorize_worker();
    instant := kernel.now();
    lease_end := instant + infra.lease_length(claim_scans.lease_seconds);
    insert into infra.scans (environment_id, due_at)
    select e.id, instant from infra.environments as e
    where not exists (select from infra.scans as s where s.environment_id = e.id)
    on conflict on constraint scans_pkey do nothing;
    return query
    with due as materialized (
        select s.environment_id
        from infra.scans as s
        inner join infra.environments as e on e.id = s.environment_id
        where s.due_at <= instant and (claim_scans.providers is null or infra.providers_of(e.targets) <@ claim_scans.providers)
        order by s.due_at
        limit claim_scans."limit"
        for no key update of s skip locked
    ), claimed as (
        update infra.scans as s
        set fence = s.fence + 1, worker = claim_scans.worker, due_at = lease_end
        from due as d
        where s.environment_id = d.environment_id
        returning s.environment_id, s.fence
    )

    select e.id, e.code::text, c.fence, lease_end, e.targets
    from claimed as c
    inner join infra.environments as e on e.id = c.environment_id
    order by e.id;
end;
$$;

comment on function api.claim_scans is
$doc$Claim environments that are to be searched for objects unknown here.

- `worker`: name of the worker
- `limit`: how many at most
- `lease_seconds`: how long the lease is, 1 to 3,600
- `providers`: only environments that need no other providers

Raises: 42501 forbidden, 22023 invalid_argument, 23514 unreadable_label, 23514 invalid_limit$doc$;

revoke all on function api.claim_scans from public;
grant execute on function api.claim_scans to remit_worker;
