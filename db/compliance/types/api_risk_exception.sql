-- An accepted risk as clients see one.
create type api.risk_exception as (
    id bigint,
    org_id bigint,
    adoption_id bigint,
    requirement text,
    title text,
    control_id bigint,
    reason text,
    requested_by text,
    requester_id bigint,
    approver_id bigint,
    starts_at timestamptz,
    expires_at timestamptz,
    state text,
    decided_by text,
    decided_at timestamptz,
    note text,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.risk_exception is
$doc$A risk that somebody asked to accept.

Example: {"id": 3, "org_id": 7, "adoption_id": 1, "requirement": "8.3.1", "title": "Every user proves who they are", "control_id": 12, "reason": "The terminals at the gate are replaced in March.", "requested_by": "https://idp.example.com|ana", "requester_id": 42, "approver_id": 40, "starts_at": "2026-01-02T09:00:00+00:00", "expires_at": "2026-04-01T00:00:00+00:00", "state": "approved", "decided_by": "https://idp.example.com|cy", "decided_at": "2026-01-03T08:00:00+00:00", "note": "Until March, not longer.", "version": 2, "created_at": "2026-01-02T09:00:00+00:00", "updated_at": "2026-01-03T08:00:00+00:00"}$doc$;
comment on column api.risk_exception.id is 'Number, unique in the organization.';
comment on column api.risk_exception.org_id is 'Organization.';
comment on column api.risk_exception.adoption_id is 'Adoption of the framework version.';
comment on column api.risk_exception.requirement is 'Key of the requirement that may be unmet.';
comment on column api.risk_exception.title is 'Title of the requirement.';
comment on column api.risk_exception.control_id is 'Control that it is about. [nullable]';
comment on column api.risk_exception.reason is 'Why the risk is accepted.';
comment on column api.risk_exception.requested_by is 'Person who asked.';
comment on column api.risk_exception.requester_id is 'Employee who asked, by the number they had then. [nullable]';
comment on column api.risk_exception.approver_id is 'Employee who has to decide, or who decided; null where it was somebody outside the chart, or was pending at a past instant. [nullable]';
comment on column api.risk_exception.starts_at is 'From when.';
comment on column api.risk_exception.expires_at is 'Until when.';
comment on column api.risk_exception.state is 'pending, approved, rejected or revoked.';
comment on column api.risk_exception.decided_by is 'Person who decided last. [nullable]';
comment on column api.risk_exception.decided_at is 'When that was recorded. [nullable]';
comment on column api.risk_exception.note is 'What they said. [nullable]';
comment on column api.risk_exception.version is 'Counts the changes; the ETag.';
comment on column api.risk_exception.created_at is 'When it was asked for.';
comment on column api.risk_exception.updated_at is 'When it last changed.';
