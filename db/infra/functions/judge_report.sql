-- What a worker's report comes to. The worker says what it saw; what that means is decided here.
--
-- "Reached" and "gone" are compared with what was seen, and not believed where they differ from it. When something else is
-- desired or to be done than what was claimed, the report still says what was seen, but reaches nothing: the resource is due again
-- at once, for the next claim to do the right thing.
create or replace function infra.judge_report(
    report infra.work_report,
    resource infra.resources,
    work infra.work,
    environment infra.environments,
    version infra.blueprint_versions,
    seen jsonb,
    maximum_attempts integer,
    instant timestamptz
)
returns infra.judged_report
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    verdict infra.judged_report := infra.unjudged_report(judge_report.report, judge_report.resource, judge_report.work);
    action text := infra.action_of((judge_report.resource).state, (judge_report.resource).delete_after, judge_report.instant);
begin
    if not verdict.accepted then
        return verdict;
    end if;
    verdict.objects := coalesce((judge_report.report).objects, case (judge_report.report).outcome when 'gone' then '[]'::jsonb end);
    if action is null then
        verdict.due_at := 'infinity';
    elsif action <> (judge_report.work).claimed_action
        or (judge_report.resource).generation <> coalesce((judge_report.report).generation, (judge_report.work).claimed_generation)
        or (judge_report.resource).generation <> (judge_report.work).claimed_generation then
        verdict.attempts := 0;
        verdict.due_at := judge_report.instant;
    elsif (judge_report.report).outcome = 'failed' then
        -- Half a sight is not kept: the next one that is the same would pass for one that was compared.
        verdict.objects := case when action <> 'observe' then verdict.objects end;
        verdict := infra.judge_failure(
            verdict, (judge_report.report).error, (judge_report.report).retry_after, action, (judge_report.environment).observe_every,
            judge_report.maximum_attempts, judge_report.instant);
    elsif action = 'delete' then
        verdict := infra.judge_deletion(verdict, judge_report.report, judge_report.instant);
    elsif action = 'apply' and (judge_report.report).outcome = 'waiting' then
        verdict.attempts := 0;
        verdict.last_error := null;
        verdict.due_at := judge_report.instant + coalesce((judge_report.report).retry_after, infra.poll_interval());
    else
        verdict := infra.judge_observation(
            verdict, judge_report.resource, judge_report.environment, judge_report.version, judge_report.seen, action,
            judge_report.maximum_attempts, judge_report.instant);
    end if;
    return verdict;
end;
$$;

comment on function infra.judge_report is
$doc$What a report comes to: the next state of the resource, when it is due again, what was seen.$doc$;

revoke all on function infra.judge_report from public;
