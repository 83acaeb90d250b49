-- How one employee differs before and after.
create type api.employee_difference as (
    employee_id bigint,
    change text,
    old jsonb,
    new jsonb
);

comment on type api.employee_difference is 'How one employee differs before and after a reorganization or an import.';
comment on column api.employee_difference.employee_id is 'Employee.';
comment on column api.employee_difference.change is 'created, updated or deleted.';
comment on column api.employee_difference.old is 'Before; null when created. [nullable]';
comment on column api.employee_difference.new is 'After; null when deleted. [nullable]';
