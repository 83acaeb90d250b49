-- An approval as clients see one, with what it is about.
create type api.approval as (
    id bigint,
    org_id bigint,
    request_id bigint,
    kind text,
    name text,
    blueprint text,
    environment text,
    requester_id bigint,
    requester_name text,
    requested_by text,
    reason text,
    monthly_cost numeric,
    source text,
    levels integer,
    approver_id bigint,
    approver_name text,
    "group" text,
    rules text[],
    self_approval boolean,
    state text,
    due_at timestamptz,
    reminded_at timestamptz,
    escalated_from bigint,
    decided_by text,
    decided_as bigint,
    on_behalf_of bigint,
    note text,
    decided_at timestamptz,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.approval is
$doc$An approval that a request waits for, or waited for.

It waits for whoever was above the requester when the request was submitted: who moves elsewhere in the chart still decides, and who leaves is
replaced by their manager.

Example: {"id": 5, "org_id": 7, "request_id": 12, "kind": "create", "name": "orders", "blueprint": "aws/s3-bucket", "environment": "staging", "requester_id": 42, "requester_name": "Cyd", "requested_by": "https://idp.example.com|cyd", "reason": "Orders of the shop.", "monthly_cost": 12.5, "source": "level", "levels": 1, "approver_id": 40, "approver_name": "Bob", "group": null, "rules": ["staging-manager"], "self_approval": false, "state": "pending", "due_at": "2026-01-05T09:00:00+00:00", "reminded_at": null, "escalated_from": null, "decided_by": null, "decided_as": null, "on_behalf_of": null, "note": null, "decided_at": null, "version": 1, "created_at": "2026-01-02T09:00:00+00:00", "updated_at": "2026-01-02T09:00:00+00:00"}$doc$;
comment on column api.approval.id is 'Number, unique in the organization.';
comment on column api.approval.org_id is 'Organization.';
comment on column api.approval.request_id is 'Request.';
comment on column api.approval.kind is 'What the request asks for.';
comment on column api.approval.name is 'Name of the resource.';
comment on column api.approval.blueprint is 'Blueprint, as provider/name.';
comment on column api.approval.environment is 'Environment.';
comment on column api.approval.requester_id is 'Employee who asks.';
comment on column api.approval.requester_name is 'Their name; null when they have left since the request ended. [nullable]';
comment on column api.approval.requested_by is 'Person who asked.';
comment on column api.approval.reason is 'Why it is asked for. [nullable]';
comment on column api.approval.monthly_cost is 'What it costs a month, as planned. [nullable]';
comment on column api.approval.source is 'level or group: where the approver comes from.';
comment on column api.approval.levels is 'How many levels above the requester; null for a group. [nullable]';
comment on column api.approval.approver_id is 'Employee who has to decide; null for a group, and once decided. [nullable]';
comment on column api.approval.approver_name is 'Their name. [nullable]';
comment on column api.approval.group is 'Group that anyone of may decide; null for an employee. [nullable]';
comment on column api.approval.rules is 'Codes of the rules that asked for it.';
comment on column api.approval.self_approval is 'Whether a policy lets the requester decide.';
comment on column api.approval.state is 'pending, approved, rejected or superseded.';
comment on column api.approval.due_at is 'When it goes to the next level.';
comment on column api.approval.reminded_at is 'When they were last reminded. [nullable]';
comment on column api.approval.escalated_from is 'Approval that it took the place of. [nullable]';
comment on column api.approval.decided_by is 'Person who decided. [nullable]';
comment on column api.approval.decided_as is 'Employee who decided, by the number they had then; null for who is none. [nullable]';
comment on column api.approval.on_behalf_of is 'Employee whose delegate decided. [nullable]';
comment on column api.approval.note is 'What they said. [nullable]';
comment on column api.approval.decided_at is 'When. [nullable]';
comment on column api.approval.version is 'Counts the changes; the ETag.';
comment on column api.approval.created_at is 'When it was asked for.';
comment on column api.approval.updated_at is 'When it last changed.';
