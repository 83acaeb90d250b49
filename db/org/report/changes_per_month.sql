-- What happened in each chart, month by month (UTC), for analysts.
create or replace view report.changes_per_month
with (security_barrier = true)
as
select
    j.org_id,
    date_trunc('month', j.recorded_at at time zone 'UTC')::date as month,
    count(*) filter (where j.event = 'employees.created') as hires,
    count(*) filter (where j.event = 'employees.deleted') as departures,
    count(*) filter (where j.event = 'employees.updated' and c.change #> '{old,manager_id}' <> c.change #> '{new,manager_id}') as moves,
    count(*) filter (where j.event = 'employees.updated' and c.change #> '{old,title}' <> c.change #> '{new,title}') as new_titles,
    count(*) as changes
from kernel.journal as j
cross join lateral jsonb_array_elements(j.changes) as c (change)
where j.event like 'employees.%'
group by j.org_id, date_trunc('month', j.recorded_at at time zone 'UTC')::date;

alter view report.changes_per_month owner to remit_report;

comment on view report.changes_per_month is 'Hires, departures, moves and new titles per chart and month (UTC).';
comment on column report.changes_per_month.org_id is 'Organization chart.';
comment on column report.changes_per_month.month is 'First day of the month, in UTC.';
comment on column report.changes_per_month.hires is 'Employees created.';
comment on column report.changes_per_month.departures is 'Employees deleted.';
comment on column report.changes_per_month.moves is 'Changes of manager.';
comment on column report.changes_per_month.new_titles is 'Changes of title.';
comment on column report.changes_per_month.changes is 'Changes of any kind.';

revoke all on report.changes_per_month from public;
grant select on report.changes_per_month to remit_analyst;
