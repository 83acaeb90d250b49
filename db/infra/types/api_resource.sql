-- A resource as clients see one.
create type api.resource as (
    id bigint,
    org_id bigint,
    uid uuid,
    name text,
    physical_name text,
    environment text,
    stage text,
    blueprint text,
    blueprint_version integer,
    owner_id bigint,
    owner_name text,
    state text,
    failed_in text,
    parameters jsonb,
    outputs jsonb,
    usage jsonb,
    monthly_cost numeric,
    currency text,
    generation bigint,
    observed_generation bigint,
    drifted_at timestamptz,
    differences integer,
    broken_guardrails text[],
    failure jsonb,
    last_error jsonb,
    open_request_id bigint,
    seen_at timestamptz,
    due_at timestamptz,
    running_at timestamptz,
    expires_at timestamptz,
    warned_at timestamptz,
    delete_after timestamptz,
    protected boolean,
    ended_at timestamptz,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.resource is
$doc$What was asked for and what became of it.

Example: {"id": 9, "org_id": 7, "uid": "0190f0c8-3c1a-7d2e-9f10-8a4b2c6d7e8f", "name": "reports", "physical_name": "reports-2c6d7e8f", "environment": "staging", "stage": "staging", "blueprint": "aws/s3-bucket", "blueprint_version": 1, "owner_id": 42, "owner_name": "Cyd", "state": "running", "failed_in": null, "parameters": {"storage_gb": 50}, "outputs": {"bucket": "reports-2c6d7e8f"}, "usage": {"storage": 50}, "monthly_cost": 1.225, "currency": "USD", "generation": 1, "observed_generation": 1, "drifted_at": null, "differences": 0, "broken_guardrails": [], "failure": null, "last_error": null, "open_request_id": null, "seen_at": "2026-11-22T09:30:00+00:00", "due_at": "2026-11-22T09:35:00+00:00", "running_at": "2026-11-20T08:00:00+00:00", "expires_at": "2027-02-18T08:00:00+00:00", "warned_at": null, "delete_after": null, "protected": false, "ended_at": null, "version": 4, "created_at": "2026-11-20T07:59:00+00:00", "updated_at": "2026-11-20T08:00:00+00:00"}$doc$;
comment on column api.resource.id is 'Number, unique in the organization.';
comment on column api.resource.org_id is 'Organization.';
comment on column api.resource.uid is 'The same in the tags of all its objects.';
comment on column api.resource.name is 'Name that its users chose.';
comment on column api.resource.physical_name is 'Name that the provider knows.';
comment on column api.resource.environment is 'Code of the environment.';
comment on column api.resource.stage is 'Stage of the environment.';
comment on column api.resource.blueprint is 'Code of the blueprint: provider/name.';
comment on column api.resource.blueprint_version is 'Version of the blueprint.';
comment on column api.resource.owner_id is 'Employee who answers for it; their manager since they left. Of an ended resource, by the number they had then.';
comment on column api.resource.owner_name is 'Their name, while they are there. [nullable]';
comment on column api.resource.state is 'reserved, provisioning, running, updating, deleting, failed, deleted, withdrawn or abandoned.';
comment on column api.resource.failed_in is 'State that it failed in: provisioning, updating or deleting. [nullable]';
comment on column api.resource.parameters is 'Effective parameters, defaults and policies applied.';
comment on column api.resource.outputs is 'What users want to know: ARNs, addresses, references to secrets.';
comment on column api.resource.usage is 'Metric to amount.';
comment on column api.resource.monthly_cost is 'Cost of a month.';
comment on column api.resource.currency is 'ISO 4217.';
comment on column api.resource.generation is 'Counts the changes of what is desired.';
comment on column api.resource.observed_generation is 'Generation that was last reached.';
comment on column api.resource.drifted_at is 'Since when what runs differs from what is desired; null when it does not. [nullable]';
comment on column api.resource.differences is 'In how many places it differs.';
comment on column api.resource.broken_guardrails is 'Guardrails that what runs does not keep.';
comment on column api.resource.failure is '{class, code, message, attempts, at}: the last word of the provider. [nullable]';
comment on column api.resource.last_error is '{class, code, message} of the last attempt, which will be repeated. [nullable]';
comment on column api.resource.open_request_id is 'Request that is open about it. [nullable]';
comment on column api.resource.seen_at is 'When a worker last looked at it. [nullable]';
comment on column api.resource.due_at is 'When a worker will look at it next. [nullable]';
comment on column api.resource.running_at is 'When it first ran. [nullable]';
comment on column api.resource.expires_at is 'When it is deleted unless it is extended; null for never. [nullable]';
comment on column api.resource.warned_at is 'When its owner was warned of that. [nullable]';
comment on column api.resource.delete_after is 'While it is being deleted: until when that waits and can be called off. [nullable]';
comment on column api.resource.protected is 'Whether it is kept from deletion.';
comment on column api.resource.ended_at is 'When it was deleted, withdrawn or abandoned. [nullable]';
comment on column api.resource.version is 'Counts the changes; the ETag.';
comment on column api.resource.created_at is 'When it was created.';
comment on column api.resource.updated_at is 'When it last changed.';
