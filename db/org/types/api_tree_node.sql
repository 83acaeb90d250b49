-- An employee in the nested tree; the tree adds an array named reports.
create type api.tree_node as (
    id bigint,
    name text,
    title text
);

comment on type api.tree_node is
$doc$An employee with everyone below.

Example: {"id": 1, "name": "Cy Ott", "title": "CEO", "reports": [{"id": 40, "name": "Bo Lind", "title": "CTO", "reports": []}]}$doc$;
comment on column api.tree_node.id is 'Employee.';
comment on column api.tree_node.name is 'Full name.';
comment on column api.tree_node.title is 'Job title. [nullable]';
