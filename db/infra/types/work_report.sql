-- A worker's report as it was handed in.
create type infra.work_report as (
    resource_id bigint,
    fence bigint,
    generation bigint,
    outcome text,
    objects jsonb,
    error jsonb,
    retry_after interval
);

comment on type infra.work_report is 'A worker''s report as it was handed in.';
comment on column infra.work_report.resource_id is 'Resource.';
comment on column infra.work_report.fence is 'Number of the claim.';
comment on column infra.work_report.generation is 'Generation that the worker acted on.';
comment on column infra.work_report.outcome is 'reached, waiting, gone or failed.';
comment on column infra.work_report.objects is 'What was seen; null when nothing was.';
comment on column infra.work_report.error is '{class, code, message}, of a failure.';
comment on column infra.work_report.retry_after is 'How long the provider asks to wait.';
