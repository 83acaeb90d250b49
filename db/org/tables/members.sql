-- Who may act on an organization, as what.
create table org.members (
    org_id bigint not null,
    principal kernel.label not null,
    role org.member_role not null,
    created_at timestamptz not null default now(),
    constraint members_pkey primary key (org_id, principal)
);

create index members_principal on org.members (principal);

comment on table org.members is 'Roles of people in organizations; they outlive the chart, so that its journal stays readable.';
comment on column org.members.org_id is 'Organization.';
comment on column org.members.principal is 'The person: issuer|subject of the token, or their verified e-mail address.';
comment on column org.members.role is 'viewer reads, editor changes the chart, owner also deletes it and gives roles.';
comment on column org.members.created_at is 'When the role was given.';
