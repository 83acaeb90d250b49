-- One reason why a requirement is not ready.
create type api.readiness_reason as (
    reason text,
    message text,
    control text,
    evidence text,
    test text,
    since timestamptz
);

comment on type api.readiness_reason is
$doc$One reason why a requirement is not ready.

Example: {"reason": "evidence_expired", "message": "evidence access-review-q1 of control AC-1 expired on 2026-04-01", "control": "AC-1", "evidence": "access-review-q1", "test": null, "since": "2026-04-01T00:00:00+00:00"}$doc$;
comment on column api.readiness_reason.reason is 'out_of_scope, no_control, control_not_in_force, control_not_implemented, no_evidence, evidence_expired, evidence_not_yet, evidence_stale, test_failed, test_error, test_not_run, partly_covered or carried_not_reviewed.';
comment on column api.readiness_reason.message is 'The same in a sentence.';
comment on column api.readiness_reason.control is 'Code of the control that it is about. [nullable]';
comment on column api.readiness_reason.evidence is 'Code of the evidence that it is about. [nullable]';
comment on column api.readiness_reason.test is 'Code of the test that it is about. [nullable]';
comment on column api.readiness_reason.since is 'Since when, where that is known. [nullable]';
