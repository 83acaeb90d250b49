-- How many report to a manager.
create type api.manager_span as (
    employee_id bigint,
    name text,
    level integer,
    direct_reports bigint,
    all_reports bigint
);

comment on type api.manager_span is 'Span of control of one manager.';
comment on column api.manager_span.employee_id is 'Manager.';
comment on column api.manager_span.name is 'Full name.';
comment on column api.manager_span.level is 'Level; the CEO is level 1.';
comment on column api.manager_span.direct_reports is 'Employees who report to the manager directly.';
comment on column api.manager_span.all_reports is 'Everyone below the manager.';
