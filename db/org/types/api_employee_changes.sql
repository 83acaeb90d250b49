-- What PATCH of an employee takes.
create type api.employee_changes as (
    name kernel.label,
    title kernel.label,
    manager_id kernel.row_id,
    email kernel.email,
    external_key kernel.label
);

comment on type api.employee_changes is
$doc$Changes of an employee; what is absent stays, null clears.

Example: {"title": "Chief Data Officer", "manager_id": 1}$doc$;
comment on column api.employee_changes.name is 'New name.';
comment on column api.employee_changes.title is 'New title. [nullable]';
comment on column api.employee_changes.manager_id is 'New manager; null only for the CEO: use promote. [nullable]';
comment on column api.employee_changes.email is 'New work address. [nullable]';
comment on column api.employee_changes.external_key is 'New key.';
