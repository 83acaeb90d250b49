-- An organization in which a person has a role.
create type api.membership as (
    org_id bigint,
    role text,
    employee_id bigint
);

comment on type api.membership is 'An organization in which the person has a role, and the employee they are there.';
comment on column api.membership.org_id is 'Organization chart.';
comment on column api.membership.role is 'viewer, editor or owner.';
comment on column api.membership.employee_id is 'The employee with the person''s e-mail address. [nullable]';
