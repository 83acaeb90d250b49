-- A version of a blueprint as clients see it.
create type api.blueprint_version as (
    id bigint,
    org_id bigint,
    provider text,
    name text,
    version integer,
    title text,
    summary text,
    state text,
    parameters jsonb,
    parameter_schema jsonb,
    objects jsonb,
    guardrails jsonb,
    usage jsonb,
    cost jsonb,
    evidence jsonb,
    outputs jsonb,
    lifecycle jsonb,
    content_hash text,
    published_at timestamptz,
    retired_at timestamptz,
    created_at timestamptz
);

comment on type api.blueprint_version is
$doc$A version of a blueprint, with everything that it says.

Example: {"id": 1, "org_id": null, "provider": "aws", "name": "sqs-queue", "version": 1, "title": "SQS queue", "summary": "A queue.", "state": "published", "parameters": [{"name": "delay_seconds", "type": "integer", "title": "Delay", "default": 0, "minimum": 0, "maximum": 900}], "parameter_schema": {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": [], "properties": {"delay_seconds": {"type": ["integer", "null"], "title": "Delay", "default": 0, "minimum": 0, "maximum": 900}}, "additionalProperties": false}, "objects": [{"id": "queue", "type": "AWS::SQS::Queue", "name": "${resource.physical_name}", "body": {"QueueName": "${resource.physical_name}", "DelaySeconds": "${parameters.delay_seconds}", "SqsManagedSseEnabled": true}}], "guardrails": [{"code": "encryption", "title": "Messages are encrypted", "holds": "$.queue.SqsManagedSseEnabled == true"}], "usage": {}, "cost": [], "evidence": [{"code": "encryption", "title": "Encryption of the queue", "guardrails": ["encryption"], "controls": ["encryption-at-rest"]}], "outputs": {"queue": "${resource.physical_name}"}, "lifecycle": {"default_ttl": "P30D"}, "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "published_at": "2026-11-22T09:00:00+00:00", "retired_at": null, "created_at": "2026-11-22T09:00:00+00:00"}$doc$;
comment on column api.blueprint_version.id is 'Number.';
comment on column api.blueprint_version.org_id is 'Organization whose own it is; null in the shared catalogue. [nullable]';
comment on column api.blueprint_version.provider is 'Provider: aws or kubernetes.';
comment on column api.blueprint_version.name is 'Name; provider/name is its code.';
comment on column api.blueprint_version.version is 'Version, from 1.';
comment on column api.blueprint_version.title is 'Title.';
comment on column api.blueprint_version.summary is 'What it gives.';
comment on column api.blueprint_version.state is 'draft, published or retired.';
comment on column api.blueprint_version.parameters is 'Declared parameters, in order.';
comment on column api.blueprint_version.parameter_schema is 'The same as JSON Schema (2020-12).';
comment on column api.blueprint_version.objects is 'Templates of what is made, in the order of creation.';
comment on column api.blueprint_version.guardrails is 'What holds of everything that is made, whatever the parameters.';
comment on column api.blueprint_version.usage is 'Metric to jsonpath over {parameters}.';
comment on column api.blueprint_version.cost is 'Meters and how much of each: jsonpath over {parameters}.';
comment on column api.blueprint_version.evidence is 'Which guardrails are evidence for which controls.';
comment on column api.blueprint_version.outputs is 'What its users are told, as templates.';
comment on column api.blueprint_version.lifecycle is '{retention, final_snapshot, default_ttl, maximum_ttl}, each optional.';
comment on column api.blueprint_version.content_hash is 'SHA-256 of the content; null for a draft. [nullable]';
comment on column api.blueprint_version.published_at is 'When it became immutable; null for a draft. [nullable]';
comment on column api.blueprint_version.retired_at is 'Since when nothing new is made of it. [nullable]';
comment on column api.blueprint_version.created_at is 'When it was imported.';
