-- A chart in numbers.
create type api.chart_statistics as (
    org_id bigint,
    headcount bigint,
    layers integer,
    managers bigint,
    individual_contributors bigint,
    span_average numeric,
    span_median numeric,
    span_max bigint,
    levels api.layer[],
    spans api.manager_span[]
);

comment on type api.chart_statistics is
$doc$Headcount, layers and span of control of a chart.

Example: {"org_id": 7, "headcount": 3, "layers": 2, "managers": 1, "individual_contributors": 2, "span_average": 2.00, "span_median": 2, "span_max": 2, "levels": [{"level": 1, "employees": 1}, {"level": 2, "employees": 2}], "spans": [{"employee_id": 1, "name": "Cy Ott", "level": 1, "direct_reports": 2, "all_reports": 2}]}$doc$;
comment on column api.chart_statistics.org_id is 'Organization chart.';
comment on column api.chart_statistics.headcount is 'Employees.';
comment on column api.chart_statistics.layers is 'Levels from the CEO to the lowest employee.';
comment on column api.chart_statistics.managers is 'Employees with at least one report.';
comment on column api.chart_statistics.individual_contributors is 'Employees without reports.';
comment on column api.chart_statistics.span_average is 'Direct reports per manager, mean. [nullable]';
comment on column api.chart_statistics.span_median is 'Direct reports per manager, median. [nullable]';
comment on column api.chart_statistics.span_max is 'Most direct reports of one manager. [nullable]';
comment on column api.chart_statistics.levels is 'Employees per level.';
comment on column api.chart_statistics.spans is 'Managers, widest span first; as many as `limit` says.';
