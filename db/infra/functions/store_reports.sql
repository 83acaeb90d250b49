-- Write what reports came to: what was seen, when each resource is due again, and then the resources that changed, whose journal comes last.
create or replace function infra.store_reports(org_id bigint, worker text, judged infra.judged_report[], instant timestamptz)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into infra.observations as o (org_id, resource_id, seen_at, worker, objects)
    select store_reports.org_id, j.resource_id, store_reports.instant, store_reports.worker, j.objects
    from unnest(store_reports.judged) as j
    where j.objects is not null
    order by j.resource_id
    on conflict on constraint observations_pkey do update
    set seen_at = excluded.seen_at, worker = excluded.worker, objects = excluded.objects;
    update infra.work as w
    set due_at = j.due_at, attempts = j.attempts, last_error = j.last_error, claimed_at = null
    from unnest(store_reports.judged) as j
    where w.org_id = store_reports.org_id and w.resource_id = j.resource_id;
    update infra.resources as r
    set state = j.state, failed_in = j.failed_in, observed_generation = j.observed_generation, drift = j.drift, drifted_at = j.drifted_at,
        broken_guardrails = j.broken_guardrails, failure = j.failure, outputs = j.outputs, running_at = j.running_at, ended_at = j.ended_at,
        delete_after = case when j.ended_at is null then r.delete_after end
    from unnest(store_reports.judged) as j
    where r.org_id = store_reports.org_id and r.id = j.resource_id
        and (r.state, r.failed_in, r.observed_generation, r.drift, r.broken_guardrails, r.failure, r.outputs) is distinct from
        (j.state, j.failed_in, j.observed_generation, j.drift, j.broken_guardrails, j.failure, j.outputs);
end;
$$;

comment on function infra.store_reports is
$doc$Write what reports came to.$doc$;

revoke all on function infra.store_reports from public;
