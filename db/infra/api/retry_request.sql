-- Try a failed request again, from where its resource failed.
create or replace function api.retry_request(org_id bigint, request_id bigint, expected_version bigint default null)
returns api.request
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    request infra.requests;
    resource infra.resources;
    by_whom text;
begin
    perform org.authorize(retry_request.org_id, 'viewer');
    perform infra.hold_chart(retry_request.org_id);
    request := infra.lock_request(retry_request.org_id, retry_request.request_id, retry_request.expected_version);
    by_whom := infra.acts_as(request);
    perform infra.check_transition('requests', request.id, request.state, 'retry', 'applying', by_whom);
    resource := infra.lock_resource(request.org_id, request.resource_id);
    perform infra.move_request(request.org_id, request.id, 'retry', 'applying', by_whom);
    perform infra.move_resource(resource.org_id, resource.id, 'retry', resource.failed_in, by_whom);
    perform infra.queue_work(resource.org_id, resource.id);
    return infra.get_request(request.org_id, request.id);
end;
$$;

comment on function api.retry_request is
$doc$Try a failed request again, once its cause is removed: workers begin to count their attempts anew.

- `org_id`: the chart
- `request_id`: the request
- `expected_version`: refuse when the request is at another version

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM028 transition_refused, RM039 not_an_employee$doc$;

revoke all on function api.retry_request from public;
grant execute on function api.retry_request to remit_api;
