-- What a worker's report comes to, on its way into the tables.
create type infra.judged_report as (
    resource_id bigint,
    fence bigint,
    accepted boolean,
    problem text,
    objects jsonb,
    state text,
    failed_in text,
    observed_generation bigint,
    drift jsonb,
    drifted_at timestamptz,
    broken_guardrails text[],
    failure jsonb,
    outputs jsonb,
    running_at timestamptz,
    ended_at timestamptz,
    attempts integer,
    last_error jsonb,
    due_at timestamptz
);

comment on type infra.judged_report is 'What a worker''s report comes to, on its way into the tables.';
comment on column infra.judged_report.resource_id is 'Resource.';
comment on column infra.judged_report.fence is 'Number of the claim that it reports on.';
comment on column infra.judged_report.accepted is 'Whether it counts.';
comment on column infra.judged_report.problem is 'Why not.';
comment on column infra.judged_report.objects is 'What was seen; null when nothing was.';
comment on column infra.judged_report.state is 'State from now on.';
comment on column infra.judged_report.failed_in is 'State that it failed in.';
comment on column infra.judged_report.observed_generation is 'Generation that was reached.';
comment on column infra.judged_report.drift is 'How what runs differs; null when it does not.';
comment on column infra.judged_report.drifted_at is 'Since when.';
comment on column infra.judged_report.broken_guardrails is 'Guardrails that what runs does not keep.';
comment on column infra.judged_report.failure is 'The last word of the provider.';
comment on column infra.judged_report.outputs is 'What users want to know.';
comment on column infra.judged_report.running_at is 'When it first ran.';
comment on column infra.judged_report.ended_at is 'When it was deleted.';
comment on column infra.judged_report.attempts is 'Failed attempts since the last success.';
comment on column infra.judged_report.last_error is 'The error of the last attempt.';
comment on column infra.judged_report.due_at is 'When it is next looked at.';
