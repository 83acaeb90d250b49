-- A policy that is about to change, at the version that the caller has seen.
create or replace function infra.lock_policy(org_id bigint, policy_id bigint, expected_version bigint)
returns infra.policies
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    policy infra.policies;
begin
    perform from infra.policies as p
    where p.org_id = lock_policy.org_id and p.id = lock_policy.policy_id
    for update;
    policy := infra.find_policy(lock_policy.org_id, lock_policy.policy_id);
    perform kernel.check_version(policy.version, lock_policy.expected_version);
    return policy;
end;
$$;

comment on function infra.lock_policy is
$doc$Lock a policy for a change and check its version.

Raises: P0002 not_found, RM001 stale_version$doc$;

revoke all on function infra.lock_policy from public;
