-- A run of a test as clients see it.
create type api.test_run as (
    id bigint,
    test_id bigint,
    test_number integer,
    control_id bigint,
    test text,
    evidence_id bigint,
    evidence_number integer,
    evidence text,
    result text,
    detail text,
    run_by text,
    recorded_at timestamptz
);

comment on type api.test_run is
$doc$What a version of a test said of a revision of evidence.

Example: {"id": 99, "test_id": 5, "test_number": 1, "control_id": 3, "test": "mfa", "evidence_id": 12, "evidence_number": 2, "evidence": "mfa-2026-11", "result": "not_run", "detail": "$.accounts[*].mfa is missing", "run_by": "collector", "recorded_at": "2026-11-02T06:00:05+00:00"}$doc$;
comment on column api.test_run.id is 'Number.';
comment on column api.test_run.test_id is 'Test.';
comment on column api.test_run.test_number is 'Version of the test.';
comment on column api.test_run.control_id is 'Control that the test is of.';
comment on column api.test_run.test is 'Code of the test.';
comment on column api.test_run.evidence_id is 'Evidence.';
comment on column api.test_run.evidence_number is 'Revision of the evidence.';
comment on column api.test_run.evidence is 'Code of the evidence.';
comment on column api.test_run.result is 'pass, fail, error, not_run or not_applicable.';
comment on column api.test_run.detail is 'Why, for what is not a pass. [nullable]';
comment on column api.test_run.run_by is 'Person or service who ran it.';
comment on column api.test_run.recorded_at is 'When it was recorded.';
