-- Take what a worker saw and did; the next state of each resource follows here.
--
-- A report with the number of a claim that another one followed changes nothing and is told so; the rest of the batch counts. What
-- goes on as before, which is nearly every report, writes neither the resource nor the journal.
create or replace function api.report_work(org_id bigint, worker kernel.label, reports jsonb)
returns setof api.work_receipt
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    instant timestamptz;
    judged infra.judged_report[];
    accepted infra.judged_report[];
begin
    perform kernel.authorize_worker();
    perform infra.hold_chart(report_work.org_id);
    instant := kernel.now();
    judged := array(select j from infra.judge_reports(report_work.org_id, report_work.reports, instant) as j);
    accepted := array(select j from unnest(judged) as j where j.accepted);
    perform infra.finish_reports(report_work.org_id, report_work.worker, accepted, instant);
    return query
    select j.resource_id, j.fence, j.accepted, coalesce(case when j.accepted then j.state end, r.state), w.due_at, j.problem
    from unnest(judged) with ordinality as j
    left join infra.resources as r on r.org_id = report_work.org_id and r.id = j.resource_id
    left join infra.work as w on w.org_id = report_work.org_id and w.resource_id = j.resource_id
    order by j.ordinality;
end;
$$;

comment on function api.report_work is
$doc$Report what became of claimed resources of one organization.

A report whose lease was lost is not accepted, and says RM032; the others of the batch are.

- `org_id`: the organization
- `worker`: name of the worker
- `reports`: list of {resource_id, fence, generation, outcome, objects, error, retry_after_seconds}: outcome is reached, waiting, gone or failed; objects
  is what was seen, list of {id, type, name, exists, ready, reference, status, body}; error, of a failure, is {class, code, message}

Raises: P0002 not_found, 42501 forbidden, 22023 invalid_argument, 23514 unreadable_label$doc$;

revoke all on function api.report_work from public;
grant execute on function api.report_work to remit_worker;
