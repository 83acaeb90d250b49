-- Count a chart: employees, levels, and how many report to whom.
create or replace function api.get_statistics(org_id bigint, "limit" kernel.page_limit default 1000)
returns api.chart_statistics
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    statistics api.chart_statistics;
begin
    perform org.authorize(get_statistics.org_id, 'viewer');
    statistics.org_id := get_statistics.org_id;
    select
        coalesce(sum(l.employees), 0),
        coalesce(max(l.level), 0),
        coalesce(array_agg((l.level, l.employees)::api.layer order by l.level), '{}')
    into statistics.headcount, statistics.layers, statistics.levels
    from (
        select ext.nlevel(p.path) as level, count(*) as employees
        from org.employee_paths as p
        where p.org_id = get_statistics.org_id
        group by ext.nlevel(p.path)
    ) as l;

    with spans as (
        select e.manager_id, count(*) as direct_reports
        from org.employees as e
        where e.org_id = get_statistics.org_id and e.manager_id is not null
        group by e.manager_id
    )

    select
        count(*),
        round(avg(s.direct_reports), 2),
        percentile_cont(0.5) within group (order by s.direct_reports)::numeric,
        max(s.direct_reports)
    into statistics.managers, statistics.span_average, statistics.span_median, statistics.span_max
    from spans as s;
    statistics.individual_contributors := statistics.headcount - statistics.managers;
    statistics.spans := org.widest_spans(get_statistics.org_id, get_statistics."limit");
    return statistics;
end;
$$;

comment on function api.get_statistics is
$doc$Get headcount, layers and span of control of a chart.

- `org_id`: the chart
- `limit`: how many managers to list, widest span first

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.get_statistics from public;
grant execute on function api.get_statistics to remit_api, remit_analyst;
