-- Make a rule of an organization.
create or replace function api.create_policy(
    org_id bigint,
    code infra.code_word,
    title compliance.title,
    effect infra.policy_effect,
    condition text,
    settings jsonb default '{}',
    mode infra.policy_mode default 'enforce',
    "position" integer default 100
)
returns api.policy
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    policy infra.policies;
begin
    perform org.authorize(create_policy.org_id, 'editor');
    perform infra.hold_chart(create_policy.org_id);
    perform infra.check_policy(
        create_policy.code, create_policy.title, create_policy.effect, create_policy.condition, create_policy.settings, create_policy.mode);
    insert into infra.policies (org_id, code, title, effect, condition, settings, mode, "position")
    values (
        create_policy.org_id, create_policy.code, create_policy.title, create_policy.effect, create_policy.condition::jsonpath,
        create_policy.settings, create_policy.mode, create_policy."position")
    returning * into policy;
    return infra.describe_policy(policy);
end;
$$;

comment on function api.create_policy is
$doc$Make a policy: when the condition holds of a request, the effect follows.

A condition that can be neither true nor false of a request (it compares a text with a number) counts as if it held where the policy restricts (deny, limit,
require_approval), and does not count otherwise. What a request does not have makes a comparison false.

- `org_id`: the chart
- `code`: code, unique in the organization; answers name it
- `title`: title
- `effect`: deny, require_approval, default, limit or allow_self_approval
- `condition`: jsonpath predicate over {request, requester, owner, environment, blueprint, resource, organization}
- `settings`: deny: {message, remedy}; require_approval: {source: level, levels} or {source: group, group}; default: {parameter, value}; limit: {parameter, minimum, maximum, choices}; allow_self_approval: {}
- `mode`: enforce, or dry_run to see in plans what it would do
- `position`: order among policies with the same effect: the first default wins

Example: {"code": "small-in-development", "title": "Development gets small databases", "effect": "limit", "condition": "$.environment.stage == \"development\"", "settings": {"parameter": "storage_gb", "maximum": 100}, "mode": "dry_run"}

Raises: P0002 not_found, 42501 forbidden, RM040 policy_refused, 23505 code_taken, 23514 invalid_code, 23514 unreadable_title, 23514 unknown_effect, 23514 unknown_mode$doc$;

revoke all on function api.create_policy from public;
grant execute on function api.create_policy to remit_api;
