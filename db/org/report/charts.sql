-- Charts in numbers, for analysts.
create or replace view report.charts
with (security_barrier = true)
as
select
    c.id as org_id,
    c.name::text as name,
    coalesce(size.headcount, 0) as headcount,
    coalesce(size.layers, 0) as layers,
    coalesce(span.managers, 0) as managers,
    span.average as span_average,
    span.widest as span_max,
    c.version,
    c.created_at,
    c.updated_at
from org.org_charts as c
left join lateral (
    select
        count(*) as headcount,
        max(ext.nlevel(p.path)) as layers
    from org.employee_paths as p
    where p.org_id = c.id
) as size on true
left join lateral (
    select
        count(*) as managers,
        round(avg(s.direct_reports), 2) as average,
        max(s.direct_reports) as widest
    from (
        select count(*) as direct_reports
        from org.employees as e
        where e.org_id = c.id and e.manager_id is not null
        group by e.manager_id
    ) as s
) as span on true;

alter view report.charts owner to remit_report;

comment on view report.charts is 'Charts with headcount, layers and span of control.';
comment on column report.charts.org_id is 'Organization chart.';
comment on column report.charts.name is 'Name.';
comment on column report.charts.headcount is 'Employees.';
comment on column report.charts.layers is 'Levels from the CEO down.';
comment on column report.charts.managers is 'Employees with reports.';
comment on column report.charts.span_average is 'Direct reports per manager, mean.';
comment on column report.charts.span_max is 'Most direct reports of one manager.';
comment on column report.charts.version is 'Counts changes of structure or name.';
comment on column report.charts.created_at is 'When the chart was created.';
comment on column report.charts.updated_at is 'When its structure or name last changed.';

revoke all on report.charts from public;
grant select on report.charts to remit_analyst;
