-- A person's role in an organization.
create type api.member as (
    principal text,
    role text,
    created_at timestamptz
);

comment on type api.member is
$doc$A person's role in an organization.

Example: {"principal": "ana@example.com", "role": "editor", "created_at": "2026-03-02T09:30:00+00:00"}$doc$;
comment on column api.member.principal is 'issuer|subject of the person''s token, or their verified e-mail address.';
comment on column api.member.role is 'viewer, editor or owner.';
comment on column api.member.created_at is 'When the role was given.';
