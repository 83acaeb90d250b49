-- What a batch of reports comes to. Resources and their work are locked here, in the order of ids; of two reports on one resource the
-- first counts.
create or replace function infra.judge_reports(org_id bigint, reports jsonb, instant timestamptz)
returns setof infra.judged_report
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    ids bigint[];
    maximum_attempts integer := (infra.settings_of(judge_reports.org_id)).maximum_attempts;
begin
    ids := array(select distinct r.resource_id from infra.read_reports(judge_reports.reports) as r);
    perform from infra.requests as q
    where q.org_id = judge_reports.org_id and q.resource_id = any (ids) and q.state in ('pending', 'applying', 'failed')
    order by q.id for no key update;
    perform from infra.resources as r
    where r.org_id = judge_reports.org_id and r.id = any (ids)
    order by r.id for no key update;
    perform from infra.work as w
    where w.org_id = judge_reports.org_id and w.resource_id = any (ids)
    order by w.resource_id for no key update;
    return query
    select j.*
    from (
        select p as report, row_number() over (partition by p.resource_id order by p.fence desc) as place
        from infra.read_reports(judge_reports.reports) as p
    ) as p
    left join infra.resources as r on r.org_id = judge_reports.org_id and r.id = (p.report).resource_id
    left join infra.work as w on w.org_id = judge_reports.org_id and w.resource_id = r.id
    left join infra.environments as e on e.id = r.environment_id
    left join infra.blueprint_versions as v on v.id = r.blueprint_version_id
    left join infra.observations as o on o.org_id = judge_reports.org_id and o.resource_id = r.id
    cross join lateral infra.judge_report(
        p.report, r, case when p.place = 1 then w end, e, v, o.objects, maximum_attempts, judge_reports.instant) as j
    order by (p.report).resource_id, p.place;
end;
$$;

comment on function infra.judge_reports is
$doc$Lock the resources that reports are about, and judge each report.

Raises: 22023 invalid_argument$doc$;

revoke all on function infra.judge_reports from public;
