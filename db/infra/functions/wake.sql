-- Have a resource looked at: at once, or at an instant. Whoever changes what is desired, or a state, calls it.
--
-- While a worker holds the lease nothing changes here, so that two never act on one resource: when it reports, it is found that something
-- else is desired, and the resource is due at once; and if it dies, at the end of the lease.
create or replace function infra.wake(org_id bigint, resource_id bigint, due_at timestamptz default null)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz := kernel.now();
begin
    insert into infra.work as w (org_id, resource_id, due_at)
    values (wake.org_id, wake.resource_id, coalesce(wake.due_at, instant))
    on conflict on constraint work_pkey do update
    set due_at = excluded.due_at, attempts = 0, last_error = null, claimed_at = null
    where w.claimed_at is null or w.due_at <= instant;
end;
$$;

comment on function infra.wake is
$doc$Have a resource looked at by a worker, now or at an instant.$doc$;

revoke all on function infra.wake from public;
