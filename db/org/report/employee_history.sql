-- Who reported to whom, from when to when, for analysts.
create or replace view report.employee_history
with (security_barrier = true)
as
select
    p.org_id,
    p.id,
    p.name,
    p.title,
    p.manager_id,
    lower(p.valid_during) as valid_from,
    upper(p.valid_during) as valid_until,
    p.valid_during
from org.employee_history as p;

alter view report.employee_history owner to remit_report;

comment on view report.employee_history is 'Employees over time: one row per employee and period, leavers included.';
comment on column report.employee_history.org_id is 'Organization chart.';
comment on column report.employee_history.id is 'Employee.';
comment on column report.employee_history.name is 'Full name.';
comment on column report.employee_history.title is 'Job title.';
comment on column report.employee_history.manager_id is 'Whom the employee answered to.';
comment on column report.employee_history.valid_from is 'From this instant on.';
comment on column report.employee_history.valid_until is 'Until just before this instant; null: still true.';
comment on column report.employee_history.valid_during is 'The same as a range.';

revoke all on report.employee_history from public;
grant select on report.employee_history to remit_analyst;
