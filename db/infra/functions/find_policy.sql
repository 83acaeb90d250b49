-- A policy by its number.
create or replace function infra.find_policy(org_id bigint, policy_id bigint)
returns infra.policies
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    policy infra.policies;
begin
    select p.* into policy
    from infra.policies as p
    where p.org_id = find_policy.org_id and p.id = find_policy.policy_id;
    if not found then
        raise exception 'there is no policy % in organization %', find_policy.policy_id, find_policy.org_id
            using errcode = 'P0002', table = 'policies', schema = 'infra';
    end if;
    return policy;
end;
$$;

comment on function infra.find_policy is
$doc$A policy by its number.

Raises: P0002 not_found$doc$;

revoke all on function infra.find_policy from public;
