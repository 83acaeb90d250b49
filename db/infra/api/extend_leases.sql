-- A worker that is still at it keeps what it holds; what it lost in the meantime is missing in the answer.
create or replace function api.extend_leases(worker kernel.label, leases jsonb, lease_seconds integer default 60)
returns setof api.work_lease
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    lease_end timestamptz;
begin
    perform kernel.authorize_worker();
    lease_end := kernel.now() + infra.lease_length(extend_leases.lease_seconds);
    return query
    with held as materialized (
        select w.org_id, w.resource_id
        from jsonb_to_recordset(extend_leases.leases) as l(org_id bigint, resource_id bigint, fence bigint)
        inner join infra.work as w on w.org_id = l.org_id and w.resource_id = l.resource_id and w.fence = l.fence
        where w.worker = extend_leases.worker and w.claimed_at is not null
        order by w.org_id, w.resource_id
        for no key update of w
    )
    update infra.work as w
    set due_at = greatest(w.due_at, lease_end)
    from held as h
    where w.org_id = h.org_id and w.resource_id = h.resource_id
    returning w.org_id, w.resource_id, w.fence, w.due_at;
end;
$$;

comment on function api.extend_leases is
$doc$Extend leases that the worker still holds; a lease that is not in the answer is lost.

- `worker`: name of the worker
- `leases`: list of {org_id, resource_id, fence}
- `lease_seconds`: how long they are from now on, 1 to 3,600

Raises: 42501 forbidden, 22023 invalid_argument, 23514 unreadable_label$doc$;

revoke all on function api.extend_leases from public;
grant execute on function api.extend_leases to remit_worker;
