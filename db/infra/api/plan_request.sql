-- What a request would come to, without storing anything: the function that decides submissions answers.
create or replace function api.plan_request(
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
    owner_id kernel.row_id default null
)
returns api.request_plan
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(plan_request.org_id, 'viewer');
    return infra.make_plan(infra.read_request(plan_request.org_id, row(
        plan_request.kind, plan_request.resource_id, plan_request.environment, plan_request.blueprint, plan_request.blueprint_version, plan_request.name,
        plan_request.parameters, plan_request.lifetime, plan_request.reason, plan_request.requester_id, plan_request.owner_id)::api.request_body));
end;
$$;

comment on function api.plan_request is
$doc$What a request would come to, without making it: the rules that fire, quota left, cost a month, who must approve, and the rendered result.

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

Example: {"kind": "create", "environment": "dev", "blueprint": "aws/s3-bucket", "name": "reports", "parameters": {"storage_gb": 50}}

Raises: P0002 not_found, 42501 forbidden, 22023 invalid_argument, RM037 not_offered, RM039 not_an_employee, 23503 unknown_employee, 23514 invalid_lifetime, 23514 unknown_kind, 23514 invalid_name, 23514 invalid_code, 23514 invalid_id, 23514 invalid_duration, 23514 unreadable_text$doc$;

revoke all on function api.plan_request from public;
grant execute on function api.plan_request to remit_api, remit_analyst;
