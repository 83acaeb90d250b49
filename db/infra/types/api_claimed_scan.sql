-- An environment that a worker has claimed to search.
create type api.claimed_scan as (
    environment_id bigint,
    code text,
    fence bigint,
    lease_until timestamptz,
    targets jsonb
);

comment on type api.claimed_scan is
$doc$An environment that a worker has claimed to search.

Example: {"environment_id": 1, "code": "dev", "fence": 12, "lease_until": "2026-11-22T09:40:00+00:00", "targets": {"aws": {"region": "eu-central-1"}}}$doc$;
comment on column api.claimed_scan.environment_id is 'Environment.';
comment on column api.claimed_scan.code is 'Its code.';
comment on column api.claimed_scan.fence is 'Number of the claim; the report carries it.';
comment on column api.claimed_scan.lease_until is 'When the lease ends.';
comment on column api.claimed_scan.targets is 'Where: {aws, kubernetes, gitops}, as the environment has them.';
