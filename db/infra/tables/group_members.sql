-- Who is in a group. A leaver is taken out; who was the last is replaced by their manager.
create table infra.group_members (
    org_id bigint not null,
    group_id bigint not null,
    employee_id bigint not null,
    created_at timestamptz not null default now(),
    constraint group_members_pkey primary key (org_id, group_id, employee_id),
    constraint group_members_group_exists foreign key (org_id, group_id) references infra.groups (org_id, id) on delete cascade,
    constraint group_members_employee_exists foreign key (org_id, employee_id) references org.employees (org_id, id) deferrable initially deferred
);

create index group_members_employee on infra.group_members (employee_id);

alter table infra.group_members enable row level security;

comment on table infra.group_members is 'Members of groups.';
comment on column infra.group_members.org_id is 'Organization.';
comment on column infra.group_members.group_id is 'Group.';
comment on column infra.group_members.employee_id is 'Employee.';
comment on column infra.group_members.created_at is 'Since when.';
