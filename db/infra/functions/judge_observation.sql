-- A resource was looked at, after acting or to see how it does.
--
-- After acting, all that is desired must be there and ready; if it is not, the attempt has failed, whatever the worker calls
-- it. What runs and differs has drifted, and is repaired where the environment says so. The same sight as last time needs
-- no comparison.
create or replace function infra.judge_observation(
    judged infra.judged_report,
    resource infra.resources,
    environment infra.environments,
    version infra.blueprint_versions,
    seen jsonb,
    action text,
    maximum_attempts integer,
    instant timestamptz
)
returns infra.judged_report
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    verdict infra.judged_report := judge_observation.judged;
    there jsonb;
    differences jsonb;
begin
    verdict.due_at := judge_observation.instant + (judge_observation.environment).observe_every * (0.9 + 0.2 * random());
    verdict.attempts := 0;
    verdict.last_error := null;
    if verdict.state = 'deleting' then
        verdict.due_at := (judge_observation.resource).delete_after;
    end if;
    if judge_observation.action = 'observe' and (verdict.objects is null or verdict.objects = judge_observation.seen
        and verdict.failure is null and (verdict.drift is null or (judge_observation.environment).drift_action <> 'repair')) then
        return verdict;
    end if;
    differences := infra.difference((judge_observation.resource).desired, coalesce(verdict.objects, '[]'));
    if judge_observation.action = 'apply' and (differences <> '[]' or jsonb_path_exists(verdict.objects, '$[*] ? (@.exists == true && @.ready == false)')) then
        verdict.attempts := (judge_observation.judged).attempts;
        return infra.judge_failure(
            verdict, infra.mismatch(differences), null, judge_observation.action, null, judge_observation.maximum_attempts, judge_observation.instant);
    end if;
    there := jsonb_path_query_array(verdict.objects, '$[*] ? (@.exists == true)');
    verdict.drift := nullif(differences, '[]');
    verdict.drifted_at := case when verdict.drift is not null then coalesce(verdict.drifted_at, judge_observation.instant) end;
    verdict.broken_guardrails := infra.broken_guardrails((judge_observation.version).guardrails, there);
    verdict.outputs := infra.outputs_of(judge_observation.resource, judge_observation.environment, (judge_observation.version).outputs, there);
    verdict.failure := null;
    if judge_observation.action = 'apply' then
        verdict.state := 'running';
        verdict.observed_generation := (judge_observation.resource).generation;
        verdict.running_at := coalesce(verdict.running_at, judge_observation.instant);
    elsif verdict.state = 'running' and verdict.drift is not null and (judge_observation.environment).drift_action = 'repair' then
        verdict.state := 'updating';
        verdict.due_at := judge_observation.instant;
    end if;
    return verdict;
end;
$$;

comment on function infra.judge_observation is
$doc$What follows from what was seen: running, drifted, being repaired, or not there yet.$doc$;

revoke all on function infra.judge_observation from public;
