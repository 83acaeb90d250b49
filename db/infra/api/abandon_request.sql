-- Give up a request that hangs, and its resource: the way out that needs neither worker nor provider.
create or replace function api.abandon_request(
    org_id bigint,
    request_id bigint,
    reason compliance.prose,
    expected_version bigint default null
)
returns api.request
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    request infra.requests;
    record jsonb;
begin
    perform org.authorize(abandon_request.org_id, 'editor');
    if abandon_request.reason is null then
        raise exception 'a reason is needed' using errcode = '22023';
    end if;
    perform infra.hold_chart(abandon_request.org_id);
    request := infra.lock_request(abandon_request.org_id, abandon_request.request_id, abandon_request.expected_version);
    perform infra.check_transition('requests', request.id, request.state, 'abandon', 'abandoned', 'editor');
    perform infra.lock_subject(request);
    record := coalesce(request.failure, '{}') || jsonb_build_object(
        'reason', abandon_request.reason, 'by', kernel.current_actor(), 'abandoned_at', kernel.now());
    perform infra.move_resource(request.org_id, request.resource_id, 'abandon', 'abandoned', 'editor', record);
    perform infra.move_request(request.org_id, request.id, 'abandon', 'abandoned', 'editor', record);
    return infra.get_request(request.org_id, request.id);
end;
$$;

comment on function api.abandon_request is
$doc$Give up a request that is being carried out or has failed, and its resource with it.

What the provider has stays there, and is reported as untracked. Quota and name are given back; the reason stays with request and resource.

- `org_id`: the chart
- `request_id`: the request
- `reason`: why it is given up, and what becomes of what is there
- `expected_version`: refuse when the request is at another version

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM028 transition_refused, 22023 invalid_argument, 23514 unreadable_text$doc$;

revoke all on function api.abandon_request from public;
grant execute on function api.abandon_request to remit_api;
