-- A control that evidence supports.
create type api.evidence_link as (
    control_id bigint,
    control text,
    linked_at timestamptz
);

comment on type api.evidence_link is
$doc$A control that a piece of evidence supports.

Example: {"control_id": 3, "control": "AC-1", "linked_at": "2026-11-02T06:00:05+00:00"}$doc$;
comment on column api.evidence_link.control_id is 'Number of the control.';
comment on column api.evidence_link.control is 'Its code.';
comment on column api.evidence_link.linked_at is 'When the link was recorded.';
