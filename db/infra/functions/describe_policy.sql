-- A policy as clients see it.
create or replace function infra.describe_policy(policy infra.policies)
returns api.policy
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select row(
        (describe_policy.policy).id, (describe_policy.policy).org_id, (describe_policy.policy).code::text, (describe_policy.policy).title::text,
        (describe_policy.policy).effect::text, (describe_policy.policy).condition::text, (describe_policy.policy).settings,
        (describe_policy.policy).mode::text, (describe_policy.policy)."position", (describe_policy.policy).version,
        (describe_policy.policy).created_at, (describe_policy.policy).updated_at)::api.policy;
$$;

comment on function infra.describe_policy is
$doc$A policy as clients see it.$doc$;

revoke all on function infra.describe_policy from public;
