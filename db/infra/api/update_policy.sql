-- Change a policy. Requests that are submitted keep their plan.
create or replace function api.update_policy(
    org_id bigint,
    policy_id bigint,
    changes jsonb,
    expected_version bigint default null
)
returns api.policy
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    policy infra.policies;
    wanted api.policy_changes;
begin
    perform org.authorize(update_policy.org_id, 'editor');
    perform kernel.check_keys(update_policy.changes, array['title', 'effect', 'condition', 'settings', 'mode', 'position']);
    perform infra.hold_chart(update_policy.org_id);
    policy := infra.lock_policy(update_policy.org_id, update_policy.policy_id, update_policy.expected_version);
    wanted := jsonb_populate_record(
        (policy.title, policy.effect, policy.condition::text, policy.settings, policy.mode, policy."position")::api.policy_changes, update_policy.changes);
    perform infra.check_policy(policy.code, wanted.title, wanted.effect, wanted.condition, wanted.settings, wanted.mode);
    update infra.policies as p
    set
        title = wanted.title, effect = wanted.effect, condition = wanted.condition::jsonpath, settings = wanted.settings, mode = wanted.mode,
        "position" = coalesce(wanted."position", 100)
    where p.org_id = policy.org_id and p.id = policy.id
    returning p.* into policy;
    return infra.describe_policy(policy);
end;
$$;

comment on function api.update_policy is
$doc$Change a policy: what is absent stays. What was submitted before keeps the plan it was submitted with.

- `org_id`: the chart
- `policy_id`: the policy
- `changes`: what to change
- `expected_version`: refuse when the policy is at another version

Shape: changes is api.policy_changes

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM040 policy_refused, 22023 invalid_argument, 23514 unreadable_title, 23514 unknown_effect, 23514 unknown_mode$doc$;

revoke all on function api.update_policy from public;
grant execute on function api.update_policy to remit_api;
