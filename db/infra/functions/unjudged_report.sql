-- A report and the resource as it is, before anything follows from it. It counts only with the number of the claim that is held.
create or replace function infra.unjudged_report(report infra.work_report, resource infra.resources, work infra.work)
returns infra.judged_report
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select
        p.resource_id, p.fence, coalesce(w.fence = p.fence and w.claimed_at is not null, false),
        case when r.id is null then 'P0002' when w.fence is distinct from p.fence or w.claimed_at is null then 'RM032' end,
        null::jsonb, r.state, r.failed_in, r.observed_generation, r.drift, r.drifted_at, r.broken_guardrails, r.failure, r.outputs, r.running_at,
        r.ended_at, w.attempts, w.last_error, w.due_at
    from (select (unjudged_report.report).*) as p
    cross join (select (unjudged_report.resource).*) as r
    cross join (select (unjudged_report.work).*) as w;
$$;

comment on function infra.unjudged_report is
$doc$A report on its resource as it is; not accepted when the lease was lost.$doc$;

revoke all on function infra.unjudged_report from public;
