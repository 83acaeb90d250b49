-- How what runs differs from what is desired.
create type api.resource_drift as (
    id bigint,
    org_id bigint,
    name text,
    physical_name text,
    environment text,
    blueprint text,
    owner_id bigint,
    owner_name text,
    state text,
    drift_action text,
    drifted_at timestamptz,
    differences jsonb,
    broken_guardrails text[],
    seen_at timestamptz
);

comment on type api.resource_drift is
$doc$How what runs differs from what is desired.

Example: {"id": 9, "org_id": 7, "name": "reports", "physical_name": "reports-2c6d7e8f", "environment": "staging", "blueprint": "aws/s3-bucket", "owner_id": 42, "owner_name": "Cyd", "state": "running", "drift_action": "report", "drifted_at": "2026-11-22T09:30:00+00:00", "differences": [{"object": "bucket", "path": "/VersioningConfiguration/Status", "desired": "Enabled", "observed": "Suspended"}], "broken_guardrails": ["versioning"], "seen_at": "2026-11-22T09:30:00+00:00"}$doc$;
comment on column api.resource_drift.id is 'Number of the resource.';
comment on column api.resource_drift.org_id is 'Organization.';
comment on column api.resource_drift.name is 'Its name.';
comment on column api.resource_drift.physical_name is 'Name that the provider knows.';
comment on column api.resource_drift.environment is 'Code of the environment.';
comment on column api.resource_drift.blueprint is 'Code of the blueprint.';
comment on column api.resource_drift.owner_id is 'Employee who answers for it.';
comment on column api.resource_drift.owner_name is 'Their name. [nullable]';
comment on column api.resource_drift.state is 'Where it stands.';
comment on column api.resource_drift.drift_action is 'What the environment does about drift: repair or report.';
comment on column api.resource_drift.drifted_at is 'Since when; null when it does not differ. [nullable]';
comment on column api.resource_drift.differences is 'List of {object, path, desired, observed}; the path is a JSON pointer, empty when the whole object is missing.';
comment on column api.resource_drift.broken_guardrails is 'Guardrails that what runs does not keep.';
comment on column api.resource_drift.seen_at is 'When it was last looked at. [nullable]';
