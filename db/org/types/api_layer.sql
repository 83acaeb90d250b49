-- How many employees are how far below the CEO.
create type api.layer as (
    level integer,
    employees bigint
);

comment on type api.layer is 'Employees at one level of the chart.';
comment on column api.layer.level is 'Level; the CEO is level 1.';
comment on column api.layer.employees is 'Employees at this level.';
