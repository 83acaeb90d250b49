-- Cancel a request: what infra.cancel says.
create or replace function api.cancel_request(org_id bigint, request_id bigint, expected_version bigint default null)
returns api.request
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    request infra.requests;
begin
    perform org.authorize(cancel_request.org_id, 'viewer');
    perform infra.hold_chart(cancel_request.org_id);
    request := infra.lock_request(cancel_request.org_id, cancel_request.request_id, cancel_request.expected_version);
    perform infra.cancel(request, infra.acts_as(request));
    return infra.get_request(request.org_id, request.id);
end;
$$;

comment on function api.cancel_request is
$doc$Cancel a request that is no longer wanted, and undo what it has begun.

A draft is thrown away; what waits for approval gives back name and quota. What is being carried out, or has failed, is undone: a creation is
taken down, a change goes back to what was before, a deletion is called off as long as it waits.

- `org_id`: the chart
- `request_id`: the request
- `expected_version`: refuse when the request is at another version

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM028 transition_refused, RM039 not_an_employee$doc$;

revoke all on function api.cancel_request from public;
grant execute on function api.cancel_request to remit_api;
