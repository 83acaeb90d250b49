-- Who the caller is.
create type api.identity as (
    actor text,
    email text,
    platform_roles text[],
    memberships api.membership[]
);

comment on type api.identity is
$doc$Who the caller is and where they may act.

Example: {"actor": "developer", "email": null, "platform_roles": ["admin"], "memberships": []}$doc$;
comment on column api.identity.actor is 'The person.';
comment on column api.identity.email is 'Their verified e-mail address. [nullable]';
comment on column api.identity.platform_roles is 'Roles on the whole installation: admin, creator.';
comment on column api.identity.memberships is 'Organizations in which they have a role of their own.';
