-- A report and the resource as it is, before anything follows from it. It counts only with the number of the claim that is held.
create or replace function infra.unjudged_report(report infra.work_report, resource infra.resources, work infra.work)
returns infra.judged_report
language sql immutable
return (
    (unjudged_report.report).resource_id,
    (unjudged_report.report).fence,
    coalesce((unjudged_report.work).fence = (unjudged_report.report).fence and (unjudged_report.work).claimed_at is not null, false),
    case
        when (unjudged_report.work).resource_id is null then 'P0002'
        when (unjudged_report.work).fence <> (unjudged_report.report).fence or (unjudged_report.work).claimed_at is null then 'RM032'
    end,
    null,
    (unjudged_report.resource).state,
    (unjudged_report.resource).failed_in,
    (unjudged_report.resource).observed_generation,
    (unjudged_report.resource).drift,
    (unjudged_report.resource).drifted_at,
    (unjudged_report.resource).broken_guardrails,
    (unjudged_report.resource).failure,
    (unjudged_report.resource).outputs,
    (unjudged_report.resource).running_at,
    (unjudged_report.resource).ended_at,
    (unjudged_report.work).attempts,
    (unjudged_report.work).last_error,
    (unjudged_report.work).due_at)::infra.judged_report;

comment on function infra.unjudged_report is
$doc$A report on its resource as it is; not accepted when the lease was lost.$doc$;

revoke all on function infra.unjudged_report from public;
