-- The way from the CEO to each employee, written by the rules alone.
--
-- A table of its own, so that a rename touches no path and a move locks no employee but the one that moves.
create table org.employee_paths (
    org_id bigint not null,
    id bigint not null,
    path ext.ltree not null,
    constraint employee_paths_pkey primary key (org_id, id),
    constraint employees_depth check (ext.nlevel(path) <= 100)
);

create index employee_paths_path on org.employee_paths (org_id, path);

alter table org.employee_paths enable row level security;

comment on table org.employee_paths is 'Chain of command of each employee as an ltree of ids, CEO first; kept by the rules on org.employees.';
comment on column org.employee_paths.org_id is 'Organization chart.';
comment on column org.employee_paths.id is 'Employee.';
comment on column org.employee_paths.path is 'Ids from the CEO down to the employee; at most 100.';
