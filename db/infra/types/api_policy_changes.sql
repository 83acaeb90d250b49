-- What may be changed of a policy.
create type api.policy_changes as (
    title compliance.title,
    effect infra.policy_effect,
    condition text,
    settings jsonb,
    mode infra.policy_mode,
    "position" integer
);

comment on type api.policy_changes is
$doc$What may be changed of a policy: what is absent stays.

Example: {"mode": "enforce"}$doc$;
comment on column api.policy_changes.title is 'Title.';
comment on column api.policy_changes.effect is 'deny, require_approval, default, limit or allow_self_approval.';
comment on column api.policy_changes.condition is 'jsonpath predicate.';
comment on column api.policy_changes.settings is 'What the effect needs, as a whole.';
comment on column api.policy_changes.mode is 'enforce or dry_run.';
comment on column api.policy_changes.position is 'Order among policies with the same effect.';
