-- A policy as clients write it, made a row that is not stored.
create or replace function infra.read_policy(org_id bigint, document jsonb)
returns infra.policies
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    policy infra.policies;
begin
    perform kernel.check_keys(read_policy.document, array['code', 'title', 'effect', 'condition', 'settings', 'mode', 'position']);
    perform infra.check_policy(
        coalesce(read_policy.document ->> 'code', 'draft'), coalesce(read_policy.document ->> 'title', 'Draft'), read_policy.document ->> 'effect',
        read_policy.document ->> 'condition', coalesce(read_policy.document -> 'settings', '{}'), coalesce(read_policy.document ->> 'mode', 'enforce'));
    policy.org_id := read_policy.org_id;
    policy.title := coalesce(read_policy.document ->> 'title', 'Draft');
    policy.effect := read_policy.document ->> 'effect';
    policy.condition := (read_policy.document ->> 'condition')::jsonpath;
    policy.settings := coalesce(read_policy.document -> 'settings', '{}');
    return policy;
end;
$$;

comment on function infra.read_policy is
$doc$A policy row, not stored, of {effect, condition, settings} and more.

Raises: RM040 policy_refused, 22023 invalid_argument$doc$;

revoke all on function infra.read_policy from public;
