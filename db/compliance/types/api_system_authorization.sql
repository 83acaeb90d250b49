-- A decision to let a system operate, as clients see one.
create type api.system_authorization as (
    id bigint,
    org_id bigint,
    system_id bigint,
    audit_id bigint,
    decision text,
    terms text,
    valid_from timestamptz,
    valid_until timestamptz,
    approver_id bigint,
    decided_by text,
    recorded_at timestamptz
);

comment on type api.system_authorization is
$doc$A decision to let a system operate, on the strength of an audit.

Example: {"id": 1, "org_id": 7, "system_id": 2, "audit_id": 4, "decision": "approve", "terms": "Logs are read every day.", "valid_from": "2026-01-04T08:00:00+00:00", "valid_until": "2029-01-01T00:00:00+00:00", "approver_id": 40, "decided_by": "https://idp.example.com|cy", "recorded_at": "2026-01-04T08:00:00+00:00"}$doc$;
comment on column api.system_authorization.id is 'Number, unique in the organization.';
comment on column api.system_authorization.org_id is 'Organization.';
comment on column api.system_authorization.system_id is 'System.';
comment on column api.system_authorization.audit_id is 'Audit that the decision rests on.';
comment on column api.system_authorization.decision is 'approve or reject.';
comment on column api.system_authorization.terms is 'Conditions. [nullable]';
comment on column api.system_authorization.valid_from is 'From when.';
comment on column api.system_authorization.valid_until is 'Until when; null for a refusal, which stands until another decision. [nullable]';
comment on column api.system_authorization.approver_id is 'Employee who decided, by the number they had then; null for a platform admin outside the chart. [nullable]';
comment on column api.system_authorization.decided_by is 'Person who decided.';
comment on column api.system_authorization.recorded_at is 'When it was recorded.';
