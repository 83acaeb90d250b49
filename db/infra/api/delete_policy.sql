-- Take a policy away. The journal has it for ever.
create or replace function api.delete_policy(org_id bigint, policy_id bigint, expected_version bigint default null)
returns api.policy
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    policy infra.policies;
begin
    perform org.authorize(delete_policy.org_id, 'editor');
    perform infra.hold_chart(delete_policy.org_id);
    policy := infra.lock_policy(delete_policy.org_id, delete_policy.policy_id, delete_policy.expected_version);
    delete from infra.policies as p where p.org_id = policy.org_id and p.id = policy.id;
    return infra.describe_policy(policy);
end;
$$;

comment on function api.delete_policy is
$doc$Delete a policy; gives it as it was. What was submitted before keeps the plan it was submitted with.

- `org_id`: the chart
- `policy_id`: the policy
- `expected_version`: refuse when the policy is at another version

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version$doc$;

revoke all on function api.delete_policy from public;
grant execute on function api.delete_policy to remit_api;
