-- A resource that a worker has claimed: what is to be done, and until when.
create type api.claimed_work as (
    org_id bigint,
    resource_id bigint,
    uid uuid,
    fence bigint,
    lease_until timestamptz,
    action text,
    generation bigint,
    attempts integer,
    provider text,
    physical_name text,
    environment_id bigint,
    targets jsonb,
    desired jsonb,
    observed jsonb,
    lifecycle jsonb,
    tags jsonb
);

comment on type api.claimed_work is
$doc$A resource that a worker has claimed: what is to be done, and until when.

Example: {"org_id": 7, "resource_id": 31, "uid": "0190f0c8-3c1a-7d2e-9f10-8a4b2c6d7e8f", "fence": 4, "lease_until": "2026-11-22T09:31:00+00:00", "action": "apply", "generation": 2, "attempts": 0, "provider": "aws", "physical_name": "reports-2c6d7e8f", "environment_id": 1, "targets": {"aws": {"region": "eu-central-1"}}, "desired": [{"id": "bucket", "type": "AWS::S3::Bucket", "name": "reports-2c6d7e8f", "body": {}}], "observed": [], "lifecycle": {}, "tags": {"remit:organization": "7", "remit:resource": "0190f0c8-3c1a-7d2e-9f10-8a4b2c6d7e8f", "remit:environment": "dev", "remit:name": "reports"}}$doc$;
comment on column api.claimed_work.org_id is 'Organization.';
comment on column api.claimed_work.resource_id is 'Resource.';
comment on column api.claimed_work.uid is 'The same in every tag.';
comment on column api.claimed_work.fence is 'Number of the claim; a report carries it.';
comment on column api.claimed_work.lease_until is 'When the lease ends.';
comment on column api.claimed_work.action is 'apply, observe or delete.';
comment on column api.claimed_work.generation is 'Generation of what is desired; a report carries it.';
comment on column api.claimed_work.attempts is 'Failed attempts since the last success.';
comment on column api.claimed_work.provider is 'aws or kubernetes.';
comment on column api.claimed_work.physical_name is 'Name that the provider knows.';
comment on column api.claimed_work.environment_id is 'Environment.';
comment on column api.claimed_work.targets is 'Where: {aws, kubernetes, gitops}, as the environment has them, and its drift_action: whether fields that others took are taken back.';
comment on column api.claimed_work.desired is 'What is to exist: list of {id, type, name, body}, in the order of creation.';
comment on column api.claimed_work.observed is 'What was last seen: list of {id, type, name, exists, ready, reference, status, body}.';
comment on column api.claimed_work.lifecycle is '{retention, final_snapshot, default_ttl, maximum_ttl} of the blueprint.';
comment on column api.claimed_work.tags is 'Tags of every object, set before anything else.';
