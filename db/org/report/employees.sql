-- Employees with their place in the chart, for analysts.
--
-- Owned by remit_report, which is itself under row-level security: a view of the tables' owner would
-- show every organization to everybody.
create or replace view report.employees
with (security_barrier = true)
as
select
    e.org_id,
    c.name::text as chart,
    e.id,
    e.name::text as name,
    e.title::text as title,
    e.manager_id,
    boss.name::text as manager,
    ext.nlevel(p.path) as level,
    (
        select string_agg(m.name, ' > ' order by step.position)
        from unnest(string_to_array(p.path::text, '.')::bigint[]) with ordinality as step (id, position)
        inner join org.employees as m on m.org_id = e.org_id and m.id = step.id
    ) as chain,
    (
        select count(*)
        from org.employees as r
        where r.org_id = e.org_id and r.manager_id = e.id
    ) as direct_reports,
    e.created_at,
    e.updated_at
from org.employees as e
inner join org.org_charts as c on e.org_id = c.id
inner join org.employee_paths as p on e.org_id = p.org_id and e.id = p.id
left join org.employees as boss on e.org_id = boss.org_id and e.manager_id = boss.id;

alter view report.employees owner to remit_report;

comment on view report.employees is 'Employees with level, chain of command and span of control.';
comment on column report.employees.org_id is 'Organization chart.';
comment on column report.employees.chart is 'Name of the chart.';
comment on column report.employees.id is 'Employee.';
comment on column report.employees.name is 'Full name.';
comment on column report.employees.title is 'Job title.';
comment on column report.employees.manager_id is 'Whom the employee answers to.';
comment on column report.employees.manager is 'Name of the manager.';
comment on column report.employees.level is 'Level in the chart; the CEO is level 1.';
comment on column report.employees.chain is 'Names from the CEO down to the employee.';
comment on column report.employees.direct_reports is 'How many report to the employee directly.';
comment on column report.employees.created_at is 'When the employee was created.';
comment on column report.employees.updated_at is 'When the employee last changed.';

revoke all on report.employees from public;
grant select on report.employees to remit_analyst;
