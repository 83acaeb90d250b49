-- Carry out what reports came to: quotas first, since their rows are locked before the journal; then resources, their requests, evidence.
create or replace function infra.finish_reports(org_id bigint, worker text, judged infra.judged_report[], instant timestamptz)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    changed record;
    moved bigint[];
begin
    moved := array(
        select r.id
        from unnest(finish_reports.judged) as j
        inner join infra.resources as r on r.org_id = finish_reports.org_id and r.id = j.resource_id and r.state <> j.state
        where j.state in ('running', 'deleted', 'failed')
        order by r.id);
    perform infra.lock_usage(finish_reports.org_id, moved);
    perform infra.store_reports(finish_reports.org_id, finish_reports.worker, finish_reports.judged, finish_reports.instant);
    for changed in
        select r.id, r.state, r.usage, r.failure from infra.resources as r
        where r.org_id = finish_reports.org_id and r.id = any (moved)
        order by r.id
    loop
        if changed.state = 'failed' then
            perform infra.fail_request(finish_reports.org_id, changed.id, changed.failure);
        else
            perform infra.complete_request(finish_reports.org_id, changed.id);
        end if;
    end loop;
    perform infra.end_evidence(finish_reports.org_id, array(select j.resource_id from unnest(finish_reports.judged) as j where j.state = 'running' and j.resource_id = any (moved)));
    perform infra.write_evidence(finish_reports.org_id, array(
        select j.resource_id from unnest(finish_reports.judged) as j
        where j.state in ('running', 'updating', 'deleting') and j.running_at is not null and j.objects is not null));
end;
$$;

comment on function infra.finish_reports is
$doc$Carry out what reports came to.$doc$;

revoke all on function infra.finish_reports from public;
