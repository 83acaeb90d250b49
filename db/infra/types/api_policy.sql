-- A policy as clients see one.
create type api.policy as (
    id bigint,
    org_id bigint,
    code text,
    title text,
    effect text,
    condition text,
    settings jsonb,
    mode text,
    "position" integer,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.policy is
$doc$A rule of an organization: when the condition holds of a request, the effect follows.

Example: {"id": 2, "org_id": 7, "code": "small-in-development", "title": "Development gets small databases", "effect": "limit", "condition": "$.environment.stage == \"development\"", "settings": {"parameter": "storage_gb", "maximum": 100}, "mode": "enforce", "position": 100, "version": 1, "created_at": "2026-11-22T09:00:00+00:00", "updated_at": "2026-11-22T09:00:00+00:00"}$doc$;
comment on column api.policy.id is 'Number, unique in the organization.';
comment on column api.policy.org_id is 'Organization.';
comment on column api.policy.code is 'Code, unique in the organization; answers name it.';
comment on column api.policy.title is 'Title.';
comment on column api.policy.effect is 'deny, require_approval, default, limit or allow_self_approval.';
comment on column api.policy.condition is 'jsonpath predicate over {request, requester, owner, environment, blueprint, resource, organization}.';
comment on column api.policy.settings is 'deny: {message, remedy}; require_approval: {source, levels or group, message}; default: {parameter, value}; limit: {parameter, minimum, maximum, choices, message}.';
comment on column api.policy.mode is 'enforce, or dry_run: plans only say that it would have fired.';
comment on column api.policy.position is 'Order among policies with the same effect: the first default wins.';
comment on column api.policy.version is 'Counts the changes; the ETag.';
comment on column api.policy.created_at is 'When it was created.';
comment on column api.policy.updated_at is 'When it last changed.';
