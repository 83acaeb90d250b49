-- An employee who is in a group of approvers.
create type api.group_member as (
    employee_id bigint,
    name text
);

comment on type api.group_member is
$doc$An employee who is in a group of approvers.

Example: {"employee_id": 40, "name": "Bob"}$doc$;
comment on column api.group_member.employee_id is 'Employee.';
comment on column api.group_member.name is 'Name.';
