-- Give a worker the resources that are due, over all organizations, with a lease and a number that fences off whoever had it before.
--
-- One statement: rows that another worker is just claiming are skipped, so nobody waits and nobody gets the same row twice.
-- A claim moves the due time to the end of the lease; a worker that dies or hangs loses it by doing nothing.
create or replace function api.claim_work(
    worker kernel.label,
    "limit" kernel.page_limit default 50,
    lease_seconds integer default 60,
    providers text[] default null
)
returns setof api.claimed_work
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    instant timestamptz;
    lease_end timestamptz;
begin
    perform kernel.authorize_worker();
    instant := kernel.now();
    lease_end := instant + infra.lease_length(claim_work.lease_seconds);
    return query
    with due as materialized (
        select w.org_id, w.resource_id
        from infra.work as w
        inner join infra.resources as r on r.org_id = w.org_id and r.id = w.resource_id
        inner join infra.blueprint_versions as v on v.id = r.blueprint_version_id
        inner join infra.blueprints as b on b.id = v.blueprint_id
        where w.due_at <= instant and infra.action_of(r.state, r.delete_after, instant) is not null
            and (claim_work.providers is null or b.provider = any (claim_work.providers))
        order by w.due_at
        limit claim_work."limit"
        for no key update of w skip locked
    ), claimed as (
        update infra.work as w
        set fence = w.fence + 1, worker = claim_work.worker, claimed_at = instant, due_at = lease_end,
            claimed_generation = r.generation, claimed_action = infra.action_of(r.state, r.delete_after, instant)
        from due as d
        inner join infra.resources as r on r.org_id = d.org_id and r.id = d.resource_id
        where w.org_id = d.org_id and w.resource_id = d.resource_id
        returning w.fence, w.attempts, w.claimed_action, r.*
    )

    select
        c.org_id, c.id, c.uid, c.fence, lease_end, c.claimed_action, c.generation, c.attempts, b.provider::text, c.physical_name, c.environment_id,
        e.targets || jsonb_build_object('drift_action', e.drift_action), c.desired, coalesce(o.objects, '[]'), v.lifecycle, infra.tags_of(c.org_id, c.uid, e.code, c.name)
    from claimed as c
    inner join infra.environments as e on e.id = c.environment_id
    inner join infra.blueprint_versions as v on v.id = c.blueprint_version_id
    inner join infra.blueprints as b on b.id = v.blueprint_id
    left join infra.observations as o on o.org_id = c.org_id and o.resource_id = c.id
    order by c.org_id, c.id;
end;
$$;

comment on function api.claim_work is
$doc$Claim resources that are due, of all organizations.

What is claimed stays the worker's until the lease ends; after that another worker gets it, with a higher fence.

- `worker`: name of the worker
- `limit`: how many at most
- `lease_seconds`: how long the lease is, 1 to 3,600
- `providers`: only resources of these providers

Raises: 42501 forbidden, 22023 invalid_argument, 23514 unreadable_label, 23514 invalid_limit$doc$;

revoke all on function api.claim_work from public;
grant execute on function api.claim_work to remit_worker;
