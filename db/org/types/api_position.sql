-- An employee's place in a part of the chart.
create type api.position as (
    id bigint,
    org_id bigint,
    name text,
    title text,
    manager_id bigint,
    distance integer
);

comment on type api.position is
$doc$An employee and how many steps away they are from the one that was asked about.

Example: {"id": 40, "org_id": 7, "name": "Bo Lind", "title": "CTO", "manager_id": 1, "distance": 1}$doc$;
comment on column api.position.id is 'Employee.';
comment on column api.position.org_id is 'Organization chart.';
comment on column api.position.name is 'Full name.';
comment on column api.position.title is 'Job title. [nullable]';
comment on column api.position.manager_id is 'Whom the employee answers to; null for the CEO. [nullable]';
comment on column api.position.distance is 'Steps up (chain) or down (subtree) from the employee that was asked about.';
