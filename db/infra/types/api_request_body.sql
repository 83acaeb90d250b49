-- What a request says, as clients write it: for creating one, planning one, and trying a policy on one.
create type api.request_body as (
    kind infra.request_kind,
    resource_id kernel.row_id,
    environment infra.code_word,
    blueprint kernel.label,
    blueprint_version integer,
    name infra.resource_name,
    parameters jsonb,
    lifetime compliance.duration,
    reason compliance.prose,
    requester_id kernel.row_id,
    owner_id kernel.row_id
);

comment on type api.request_body is
$doc$What a request says. A create names environment, blueprint and name; every other kind names the resource.

Example: {"kind": "create", "environment": "dev", "blueprint": "aws/s3-bucket", "name": "reports", "parameters": {"storage_gb": 50}, "lifetime": "P90D", "reason": "Monthly reports"}$doc$;
comment on column api.request_body.kind is 'create, change, extend, delete or transfer. [required]';
comment on column api.request_body.resource_id is 'Resource; not of a create. [nullable]';
comment on column api.request_body.environment is 'Code of the environment, of a create. [nullable]';
comment on column api.request_body.blueprint is 'Code of the blueprint (provider/name), of a create. [nullable]';
comment on column api.request_body.blueprint_version is 'Version of the blueprint; when absent the latest for a create, the present one for a change. [nullable]';
comment on column api.request_body.name is 'Name of the resource, of a create. [nullable]';
comment on column api.request_body.parameters is 'Parameters; of a change only those that change, null for the default. [nullable]';
comment on column api.request_body.lifetime is 'How long it is wanted, from running (create) or from now (extend); null for as long as the blueprint allows. [nullable]';
comment on column api.request_body.reason is 'Why. [nullable]';
comment on column api.request_body.requester_id is 'Employee who asks; the caller when absent. Only an editor may name another one. [nullable]';
comment on column api.request_body.owner_id is 'Who will own it: of a create the requester when absent; of a transfer the new owner. [nullable]';
