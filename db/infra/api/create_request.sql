-- Ask for infrastructure. The guard asks only for a viewer, since every employee may ask for themselves.
--
-- What a submission locks is locked before the draft is journalled: the end of the journal comes last for everybody.
create or replace function api.create_request(
    org_id bigint,
    kind infra.request_kind,
    environment infra.code_word default null,
    blueprint kernel.label default null,
    blueprint_version integer default null,
    name infra.resource_name default null,
    resource_id kernel.row_id default null,
    parameters jsonb default null,
    lifetime compliance.duration default null,
    reason compliance.prose default null,
    requester_id kernel.row_id default null,
    owner_id kernel.row_id default null,
    submit boolean default false
)
returns api.request
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    asked infra.requests;
    request infra.requests;
begin
    perform org.authorize(create_request.org_id, 'viewer');
    perform infra.hold_chart(create_request.org_id);
    asked := infra.read_request(create_request.org_id, row(
        create_request.kind, create_request.resource_id, create_request.environment, create_request.blueprint, create_request.blueprint_version, create_request.name,
        create_request.parameters, create_request.lifetime, create_request.reason, create_request.requester_id, create_request.owner_id)::api.request_body);
    if create_request.submit then
        perform infra.lock_subject(asked);
    end if;
    request := infra.store_draft(asked);
    if create_request.submit then
        perform infra.submit(request.org_id, request.id);
    end if;
    return infra.get_request(request.org_id, request.id);
end;
$$;

comment on function api.create_request is
$doc$Ask for infrastructure: a draft, or submitted at once.

An employee asks for themselves: for something new, or about a resource of theirs or of somebody below them. An editor may ask for anybody. A
submission that is refused stores nothing.

- `org_id`: the chart
- `kind`: create, change, extend, delete or transfer
- `environment`: code of the environment, of a create
- `blueprint`: code of the blueprint (provider/name), of a create
- `blueprint_version`: version of the blueprint; when absent the latest for a create, the present one for a change
- `name`: name of the resource, of a create
- `resource_id`: the resource, of everything but a create
- `parameters`: parameters; of a change only those that change, null for the default
- `lifetime`: how long it is wanted, from running (create) or from now (extend); as long as the blueprint allows when absent
- `reason`: why it is wanted
- `requester_id`: employee who asks; the caller when absent, and only an editor may name another one
- `owner_id`: who will own it: of a create the requester when absent, of a transfer the new owner
- `submit`: submit it at once

Example: {"kind": "create", "environment": "dev", "blueprint": "aws/s3-bucket", "name": "reports", "parameters": {"storage_gb": 50}, "lifetime": "P90D", "reason": "Monthly reports"}

Raises: P0002 not_found, 42501 forbidden, 22023 invalid_argument, RM028 transition_refused, RM029 parameters_refused, RM030 quota_exceeded, RM031 policy_denied, RM033 cannot_be_approved, RM034 resource_busy, RM035 resource_protected, RM037 not_offered, RM038 price_missing, RM039 not_an_employee, 23503 unknown_employee, 23505 name_taken, 23514 invalid_lifetime, 23514 unknown_kind, 23514 invalid_name, 23514 invalid_code, 23514 invalid_id, 23514 invalid_duration, 23514 unreadable_text$doc$;

revoke all on function api.create_request from public;
grant execute on function api.create_request to remit_api;
