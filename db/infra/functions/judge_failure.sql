-- An attempt failed: again after a while, or no more. What runs and could not be looked at goes on running, and is looked at again.
create or replace function infra.judge_failure(
    judged infra.judged_report,
    error jsonb,
    retry_after interval,
    action text,
    observe_every interval,
    maximum_attempts integer,
    instant timestamptz
)
returns infra.judged_report
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    verdict infra.judged_report := judge_failure.judged;
begin
    verdict.attempts := verdict.attempts + 1;
    verdict.last_error := jsonb_build_object(
        'class', judge_failure.error ->> 'class', 'code', left(judge_failure.error ->> 'code', 200), 'message', left(judge_failure.error ->> 'message', 4000));
    if judge_failure.error ->> 'class' in ('throttled', 'transient') and verdict.attempts < judge_failure.maximum_attempts then
        verdict.due_at := judge_failure.instant + infra.backoff(verdict.attempts, judge_failure.retry_after);
        return verdict;
    end if;
    if judge_failure.action = 'observe' then
        verdict.due_at := judge_failure.instant + greatest(judge_failure.observe_every, judge_failure.retry_after);
        if verdict.failure - '{attempts,at}'::text[] is not distinct from verdict.last_error then
            return verdict;
        end if;
    else
        verdict.failed_in := verdict.state;
        verdict.state := 'failed';
        verdict.due_at := 'infinity';
    end if;
    verdict.failure := verdict.last_error || jsonb_build_object('attempts', verdict.attempts, 'at', judge_failure.instant);
    return verdict;
end;
$$;

comment on function infra.judge_failure is
$doc$What follows from a failed attempt: another one later, or the state failed with the words of the provider.$doc$;

revoke all on function infra.judge_failure from public;
