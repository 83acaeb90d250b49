-- An employee in an outline, where managers come before their reports.
create type org.outline_row as (
    id bigint,
    name text,
    title text,
    distance integer
);

comment on type org.outline_row is 'An employee and the level below the top, in an outline that lists managers before their reports.';
comment on column org.outline_row.id is 'Employee.';
comment on column org.outline_row.name is 'Full name.';
comment on column org.outline_row.title is 'Job title.';
comment on column org.outline_row.distance is 'Levels below the top.';
