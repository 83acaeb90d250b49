-- Submit a draft: what infra.submit says.
create or replace function api.submit_request(org_id bigint, request_id bigint, expected_version bigint default null)
returns api.request
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    request infra.requests;
begin
    perform org.authorize(submit_request.org_id, 'viewer');
    perform infra.hold_chart(submit_request.org_id);
    request := infra.lock_request(submit_request.org_id, submit_request.request_id, submit_request.expected_version);
    perform infra.submit(request.org_id, request.id);
    return infra.get_request(request.org_id, request.id);
end;
$$;

comment on function api.submit_request is
$doc$Submit a draft: it is planned again, and its plan becomes binding.

In one transaction the plan is stored, name and quota are taken, and approvers are asked; where nobody has to approve, it is carried out at once. A
refusal changes nothing: the draft stays.

- `org_id`: the chart
- `request_id`: the draft
- `expected_version`: refuse when the request is at another version

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM028 transition_refused, RM029 parameters_refused, RM030 quota_exceeded, RM031 policy_denied, RM033 cannot_be_approved, RM034 resource_busy, RM035 resource_protected, RM037 not_offered, RM038 price_missing, RM039 not_an_employee, 23503 unknown_employee, 23505 name_taken$doc$;

revoke all on function api.submit_request from public;
grant execute on function api.submit_request to remit_api;
