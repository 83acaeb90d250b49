-- Have a worker look at a resource. Who holds it now finds out by its generation when they report, and it is due again then.
create or replace function infra.queue_work(org_id bigint, resource_id bigint, due_at timestamptz default null)
returns void
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
    insert into infra.work as w (org_id, resource_id, due_at)
    values (queue_work.org_id, queue_work.resource_id, coalesce(queue_work.due_at, kernel.now()))
    on conflict on constraint work_pkey do update
    set
        due_at = case when w.claimed_at is null then excluded.due_at else w.due_at end,
        attempts = 0,
        last_error = null;
$$;

comment on function infra.queue_work is
$doc$Make a resource due, now or at an instant, with a clean slate.$doc$;

revoke all on function infra.queue_work from public;
