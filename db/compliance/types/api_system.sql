-- A system as clients see one.
create type api.system as (
    id bigint,
    org_id bigint,
    code text,
    title text,
    description text,
    owner_id bigint,
    categorization jsonb,
    authorization_state text,
    authorization_id bigint,
    authorized_until timestamptz,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.system is
$doc$A system that is authorized to operate, or waits for it.

Example: {"id": 2, "org_id": 7, "code": "shop", "title": "Web shop", "description": "Sells to the public; ends at the payment provider.", "owner_id": 42, "categorization": {"confidentiality": "moderate", "integrity": "moderate", "availability": "low"}, "authorization_state": "authorized", "authorization_id": 1, "authorized_until": "2029-01-01T00:00:00+00:00", "version": 2, "created_at": "2026-01-02T09:00:00+00:00", "updated_at": "2026-01-03T08:00:00+00:00"}$doc$;
comment on column api.system.id is 'Number, unique in the organization.';
comment on column api.system.org_id is 'Organization.';
comment on column api.system.code is 'Code, unique in the organization.';
comment on column api.system.title is 'Name.';
comment on column api.system.description is 'What it does, and its boundary. [nullable]';
comment on column api.system.owner_id is 'Employee who answers for it.';
comment on column api.system.categorization is 'Level by objective, in the framework''s words.';
comment on column api.system.authorization_state is 'none, authorized, expired or denied.';
comment on column api.system.authorization_id is 'Decision that says so. [nullable]';
comment on column api.system.authorized_until is 'Until when it is authorized, or was. [nullable]';
comment on column api.system.version is 'Counts the changes of this system; the ETag.';
comment on column api.system.created_at is 'When it was created.';
comment on column api.system.updated_at is 'When it last changed.';
