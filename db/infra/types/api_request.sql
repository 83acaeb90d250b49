-- A request as clients see one.
create type api.request as (
    id bigint,
    org_id bigint,
    kind text,
    state text,
    requester_id bigint,
    requester_name text,
    requested_by text,
    owner_id bigint,
    resource_id bigint,
    environment text,
    blueprint text,
    blueprint_version integer,
    name text,
    parameters jsonb,
    lifetime text,
    reason text,
    monthly_cost numeric,
    currency text,
    failure jsonb,
    allowed api.transition[],
    submitted_at timestamptz,
    decided_at timestamptz,
    ended_at timestamptz,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.request is
$doc$What somebody asked for, and where it stands.

Example: {"id": 5, "org_id": 7, "kind": "create", "state": "pending", "requester_id": 42, "requester_name": "Cyd", "requested_by": "https://idp.example.com|cyd", "owner_id": 42, "resource_id": 9, "environment": "staging", "blueprint": "aws/s3-bucket", "blueprint_version": 1, "name": "reports", "parameters": {"storage_gb": 50}, "lifetime": "P90D", "reason": "Monthly reports", "monthly_cost": 1.225, "currency": "USD", "failure": null, "allowed": [{"action": "cancel", "to_state": "cancelled", "by_whom": ["requester", "editor"], "message": "It is no longer wanted."}], "submitted_at": "2026-11-22T09:00:00+00:00", "decided_at": null, "ended_at": null, "version": 2, "created_at": "2026-11-22T08:59:00+00:00", "updated_at": "2026-11-22T09:00:00+00:00"}$doc$;
comment on column api.request.id is 'Number, unique in the organization.';
comment on column api.request.org_id is 'Organization.';
comment on column api.request.kind is 'create, change, extend, delete or transfer.';
comment on column api.request.state is 'draft, pending, applying, done, rejected, failed, cancelled or abandoned.';
comment on column api.request.requester_id is 'Employee who asks; their manager since they left. Of an ended request, by the number they had then.';
comment on column api.request.requester_name is 'Their name, while they are there. [nullable]';
comment on column api.request.requested_by is 'Person who asked.';
comment on column api.request.owner_id is 'Who will own the resource (create, transfer); null for the requester, or where it does not change. [nullable]';
comment on column api.request.resource_id is 'Resource; of a create, since it was submitted. [nullable]';
comment on column api.request.environment is 'Code of the environment.';
comment on column api.request.blueprint is 'Code of the blueprint: provider/name.';
comment on column api.request.blueprint_version is 'Version of the blueprint.';
comment on column api.request.name is 'Name of the resource.';
comment on column api.request.parameters is 'Parameters as they were given; the plan has the effective ones.';
comment on column api.request.lifetime is 'How long it is wanted, as an ISO 8601 duration; null for as long as the blueprint allows. [nullable]';
comment on column api.request.reason is 'Why it is wanted. [nullable]';
comment on column api.request.monthly_cost is 'Cost of a month by the plan that was submitted. [nullable]';
comment on column api.request.currency is 'ISO 4217. [nullable]';
comment on column api.request.failure is '{class, code, message, attempts, at}: why it failed; {reason, by} of one that was abandoned; null otherwise. [nullable]';
comment on column api.request.allowed is 'What may be done now, and by whom; empty when it has ended.';
comment on column api.request.submitted_at is 'When it was submitted. [nullable]';
comment on column api.request.decided_at is 'When the last approval was given, or it was rejected. [nullable]';
comment on column api.request.ended_at is 'When it was done, rejected, cancelled or abandoned. [nullable]';
comment on column api.request.version is 'Counts the changes; the ETag.';
comment on column api.request.created_at is 'When it was created.';
comment on column api.request.updated_at is 'When it last changed.';
