-- What an employee and everyone below use of a metric.
create type api.quota_node as (
    employee_id bigint,
    employee_name text,
    manager_id bigint,
    distance integer,
    metric text,
    environment text,
    used numeric,
    quota_id bigint,
    amount numeric,
    "left" numeric,
    "over" boolean
);

comment on type api.quota_node is
$doc$What an employee and everyone below use of a metric, and the quota that limits it there.

Example: {"employee_id": 40, "employee_name": "Bob", "manager_id": 39, "distance": 1, "metric": "storage", "environment": null, "used": 480, "quota_id": 3, "amount": 500, "left": 20, "over": false}$doc$;
comment on column api.quota_node.employee_id is 'Employee.';
comment on column api.quota_node.employee_name is 'Name.';
comment on column api.quota_node.manager_id is 'Manager; null for the CEO. [nullable]';
comment on column api.quota_node.distance is 'Levels below the employee asked about, 0 for the employee.';
comment on column api.quota_node.metric is 'count, storage, vcpu, memory or cost.';
comment on column api.quota_node.environment is 'Environment that alone counts; null for all. [nullable]';
comment on column api.quota_node.used is 'What the employee and everyone below use.';
comment on column api.quota_node.quota_id is 'Quota of this very employee; null when there is none. [nullable]';
comment on column api.quota_node.amount is 'Its limit. [nullable]';
comment on column api.quota_node.left is 'What may still be taken of it. [nullable]';
comment on column api.quota_node.over is 'Whether more is taken than it allows. [nullable]';
