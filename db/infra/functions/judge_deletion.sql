-- A deletion is over when it was looked for everything and nothing was there. Anything that was seen to exist keeps it going.
create or replace function infra.judge_deletion(judged infra.judged_report, report infra.work_report, instant timestamptz)
returns infra.judged_report
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    verdict infra.judged_report := judge_deletion.judged;
begin
    verdict.attempts := 0;
    verdict.last_error := null;
    if (judge_deletion.report).outcome = 'gone' and not jsonb_path_exists(verdict.objects, '$[*] ? (@.exists == true)') then
        verdict.state := 'deleted';
        verdict.ended_at := judge_deletion.instant;
        verdict.due_at := 'infinity';
        verdict.failure := null;
        verdict.drift := null;
        verdict.drifted_at := null;
        verdict.broken_guardrails := '{}';
    else
        verdict.due_at := judge_deletion.instant + coalesce((judge_deletion.report).retry_after, infra.poll_interval());
    end if;
    return verdict;
end;
$$;

comment on function infra.judge_deletion is
$doc$What follows from a report on a deletion: deleted once nothing is there, else another look.$doc$;

revoke all on function infra.judge_deletion from public;
