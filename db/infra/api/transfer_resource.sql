-- Give a resource to another employee: a request like any other, submitted at once.
create or replace function api.transfer_resource(
    org_id bigint,
    resource_id bigint,
    owner_id kernel.row_id,
    reason compliance.prose default null,
    requester_id kernel.row_id default null
)
returns api.request
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(transfer_resource.org_id, 'viewer');
    return api.create_request(
        transfer_resource.org_id, 'transfer', resource_id => transfer_resource.resource_id, owner_id => transfer_resource.owner_id,
        reason => transfer_resource.reason, requester_id => transfer_resource.requester_id, submit => true);
end;
$$;

comment on function api.transfer_resource is
$doc$Ask that another employee own a resource, with its cost and what it holds of quotas.

The answer is the request: done when nobody has to approve.

- `org_id`: the chart
- `resource_id`: the resource
- `owner_id`: the new owner
- `reason`: why
- `requester_id`: employee who asks; the caller when absent, and only an editor may name another one

Raises: P0002 not_found, 42501 forbidden, 22023 invalid_argument, RM028 transition_refused, RM030 quota_exceeded, RM031 policy_denied, RM033 cannot_be_approved, RM034 resource_busy, RM037 not_offered, RM039 not_an_employee, 23503 unknown_employee, 23514 invalid_id, 23514 unreadable_text$doc$;

revoke all on function api.transfer_resource from public;
grant execute on function api.transfer_resource to remit_api;
