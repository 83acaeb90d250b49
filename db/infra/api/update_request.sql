-- Change a draft. It is read anew as a whole, so that what it says fits together.
create or replace function api.update_request(
    org_id bigint,
    request_id bigint,
    changes jsonb,
    expected_version bigint default null
)
returns api.request
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    request infra.requests;
    asked infra.requests;
begin
    perform org.authorize(update_request.org_id, 'viewer');
    perform kernel.check_keys(update_request.changes, array[
        'environment', 'blueprint', 'blueprint_version', 'name', 'parameters', 'lifetime', 'reason', 'owner_id']);
    perform infra.hold_chart(update_request.org_id);
    request := infra.lock_request(update_request.org_id, update_request.request_id, update_request.expected_version);
    perform infra.acts_as(request);
    if request.state <> 'draft' then
        perform infra.check_transition('requests', request.id, request.state, 'update', 'draft', 'requester');
    end if;
    asked := infra.read_request(request.org_id, infra.changed_body(request, update_request.changes));
    update infra.requests as r
    set
        owner_id = asked.owner_id, environment_owner_id = asked.environment_owner_id, environment_id = asked.environment_id,
        blueprint_owner_id = asked.blueprint_owner_id, blueprint_version_id = asked.blueprint_version_id, name = asked.name,
        parameters = asked.parameters, lifetime = asked.lifetime, reason = asked.reason
    where r.org_id = request.org_id and r.id = request.id;
    return infra.get_request(request.org_id, request.id);
end;
$$;

comment on function api.update_request is
$doc$Change a draft: what is absent stays, null clears.

Parameters are merged into those that were given.

- `org_id`: the chart
- `request_id`: the draft
- `changes`: what to change
- `expected_version`: refuse when the request is at another version

Shape: changes is api.request_changes

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM028 transition_refused, RM037 not_offered, RM039 not_an_employee, 22023 invalid_argument, 23503 unknown_employee, 23514 invalid_lifetime, 23514 invalid_name, 23514 invalid_code, 23514 invalid_id, 23514 invalid_duration, 23514 unreadable_text$doc$;

revoke all on function api.update_request from public;
grant execute on function api.update_request to remit_api;
