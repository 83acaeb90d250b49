-- Ask a policy, stored or not, what it says of a request and of those of the past, before anybody meets it.
--
-- Of the past is asked what was submitted: effective parameters, usage and cost as they were decided on; requester and resource as they are now.
create or replace function api.test_policy(
    org_id bigint,
    policy_id kernel.row_id default null,
    policy jsonb default null,
    request jsonb default null,
    last kernel.page_limit default null
)
returns setof api.policy_hit
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tested infra.policies;
    asked infra.requests;
    plan api.request_plan;
begin
    perform org.authorize(test_policy.org_id, 'viewer');
    if (test_policy.policy_id is null) = (test_policy.policy is null) or test_policy.request is null and test_policy.last is null then
        raise exception 'a test needs policy_id or policy, and request or last' using errcode = '22023';
    end if;
    tested := case when test_policy.policy is not null then infra.read_policy(test_policy.org_id, test_policy.policy)
        else infra.find_policy(test_policy.org_id, test_policy.policy_id) end;
    if test_policy.request is not null then
        asked := infra.read_request(test_policy.org_id, infra.read_body(test_policy.request));
        plan := infra.make_plan(asked);
        return next infra.policy_hit(tested, asked, plan.parameters, plan.usage, plan.monthly_cost);
    end if;
    return query
    select h.*
    from (
        select r.* from infra.requests as r
        where r.org_id = test_policy.org_id and r.submitted_at is not null
        order by r.id desc
        limit coalesce(test_policy.last::integer, 0)
    ) as r
    cross join lateral infra.policy_hit(tested, r::infra.requests, r.plan -> 'parameters', r.plan -> 'usage', (r.plan ->> 'monthly_cost')::numeric) as h
    order by r.id desc;
end;
$$;

comment on function api.test_policy is
$doc$What a policy says of a request, and of the last requests that were submitted, newest first.

- `org_id`: the chart
- `policy_id`: a stored policy
- `policy`: a draft instead: {effect, condition, settings}
- `request`: a request as it would be created
- `last`: how many submitted requests of the past to ask about

Example: {"policy": {"effect": "limit", "condition": "$.environment.stage == \"development\"", "settings": {"parameter": "storage_gb", "maximum": 100}}, "last": 100}

Shape: request is api.request_body

Raises: P0002 not_found, 42501 forbidden, 22023 invalid_argument, RM037 not_offered, RM039 not_an_employee, RM040 policy_refused, 23503 unknown_employee, 23514 invalid_lifetime, 23514 unknown_kind, 23514 invalid_name, 23514 invalid_code, 23514 invalid_id, 23514 invalid_duration, 23514 invalid_limit, 23514 unreadable_text$doc$;

revoke all on function api.test_policy from public;
grant execute on function api.test_policy to remit_api, remit_analyst;
