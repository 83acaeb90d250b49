-- Get one policy.
create or replace function api.get_policy(org_id bigint, policy_id bigint)
returns api.policy
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_policy.org_id, 'viewer');
    return infra.describe_policy(infra.find_policy(get_policy.org_id, get_policy.policy_id));
end;
$$;

comment on function api.get_policy is
$doc$Get a policy.

- `org_id`: the chart
- `policy_id`: the policy

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_policy from public;
grant execute on function api.get_policy to remit_api, remit_analyst;
