-- A group of approvers as clients see one.
create type api.approver_group as (
    id bigint,
    org_id bigint,
    code text,
    title text,
    is_fallback boolean,
    members api.group_member[],
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.approver_group is
$doc$A group of employees, anyone of whom may approve what rules send to it.

Example: {"id": 2, "org_id": 7, "code": "platform", "title": "Platform team", "is_fallback": true, "members": [{"employee_id": 40, "name": "Bob"}], "version": 1, "created_at": "2026-01-02T09:00:00+00:00", "updated_at": "2026-01-02T09:00:00+00:00"}$doc$;
comment on column api.approver_group.id is 'Number, unique in the organization.';
comment on column api.approver_group.org_id is 'Organization.';
comment on column api.approver_group.code is 'Code, unique in the organization; rules name it.';
comment on column api.approver_group.title is 'Title.';
comment on column api.approver_group.is_fallback is 'Whether requests come here that nobody above could approve.';
comment on column api.approver_group.members is 'Who is in it, by name.';
comment on column api.approver_group.version is 'Counts the changes; the ETag.';
comment on column api.approver_group.created_at is 'When it was created.';
comment on column api.approver_group.updated_at is 'When it last changed.';
