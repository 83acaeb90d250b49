-- Let a resource live on: a request like any other, submitted at once.
create or replace function api.extend_resource(
    org_id bigint,
    resource_id bigint,
    lifetime compliance.duration default null,
    reason compliance.prose default null,
    requester_id kernel.row_id default null
)
returns api.request
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(extend_resource.org_id, 'viewer');
    return api.create_request(
        extend_resource.org_id, 'extend', resource_id => extend_resource.resource_id, lifetime => extend_resource.lifetime, reason => extend_resource.reason,
        requester_id => extend_resource.requester_id, submit => true);
end;
$$;

comment on function api.extend_resource is
$doc$Ask that a resource live on from now. While its deletion waits, that calls the deletion off.

The answer is the request: done when nobody has to approve.

- `org_id`: the chart
- `resource_id`: the resource
- `lifetime`: how long from now; as long as the blueprint allows when absent
- `reason`: why
- `requester_id`: employee who asks; the caller when absent, and only an editor may name another one

Raises: P0002 not_found, 42501 forbidden, 22023 invalid_argument, RM028 transition_refused, RM031 policy_denied, RM033 cannot_be_approved, RM034 resource_busy, RM037 not_offered, RM039 not_an_employee, 23503 unknown_employee, 23514 invalid_lifetime, 23514 invalid_id, 23514 invalid_duration, 23514 unreadable_text$doc$;

revoke all on function api.extend_resource from public;
grant execute on function api.extend_resource to remit_api;
