-- What the report views read; their owner is under row-level security.
grant select on org.org_charts, org.employees, org.employee_paths, org.employee_history to remit_report;
