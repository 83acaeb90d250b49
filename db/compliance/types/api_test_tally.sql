-- How many runs said what.
create type api.test_tally as (
    runs bigint,
    pass bigint,
    fail bigint,
    error bigint,
    not_run bigint,
    not_applicable bigint,
    recorded_at timestamptz
);

comment on type api.test_tally is
$doc$What tests said when they were run together.

Example: {"runs": 12, "pass": 9, "fail": 1, "error": 0, "not_run": 2, "not_applicable": 0, "recorded_at": "2026-11-02T06:00:05+00:00"}$doc$;
comment on column api.test_tally.runs is 'How many runs were made.';
comment on column api.test_tally.pass is 'How many passed.';
comment on column api.test_tally.fail is 'How many failed.';
comment on column api.test_tally.error is 'How many could not be decided.';
comment on column api.test_tally.not_run is 'How many lacked what the test needs.';
comment on column api.test_tally.not_applicable is 'How many did not apply.';
comment on column api.test_tally.recorded_at is 'Instant that the runs carry.';
