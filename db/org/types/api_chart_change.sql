-- One step of a reorganization.
create type api.chart_change as (
    action org.change_action,
    employee_id kernel.row_id,
    employee_key kernel.label,
    name kernel.label,
    title kernel.label,
    manager_id kernel.row_id,
    manager_key kernel.label,
    email kernel.email,
    reports org.reports_option
);

comment on type api.chart_change is
$doc$One step of a reorganization.

An employee is named by `employee_id` or by `employee_key` (the external key), a manager by `manager_id` or
`manager_key`; a hire's `employee_key` lets later steps name the new employee.

Example: {"action": "move", "employee_id": 42, "manager_id": 40}$doc$;
comment on column api.chart_change.action is 'hire, move, rename, leave or promote. [required]';
comment on column api.chart_change.employee_id is 'The employee, by number (not for hire).';
comment on column api.chart_change.employee_key is 'The employee, by external key; for hire the key of the new employee.';
comment on column api.chart_change.name is 'Name (hire, rename).';
comment on column api.chart_change.title is 'Title (hire, rename). [nullable]';
comment on column api.chart_change.manager_id is 'New manager, by number (hire, move).';
comment on column api.chart_change.manager_key is 'New manager, by external key (hire, move).';
comment on column api.chart_change.email is 'Work address (hire). [nullable]';
comment on column api.chart_change.reports is 'What happens to the reports: lift (default) or flatten for leave, keep (default) or lift for promote.';
