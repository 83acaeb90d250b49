-- An environment as clients see it.
create type api.environment as (
    id bigint,
    org_id bigint,
    code text,
    title text,
    stage text,
    place jsonb,
    targets jsonb,
    rules jsonb,
    limits jsonb,
    drift_action text,
    observe_every text,
    retired boolean,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.environment is
$doc$Where resources run, and the stricter rules there.

Example: {"id": 3, "org_id": null, "code": "production", "title": "Production", "stage": "production", "place": {"account": "123456789012", "region": "eu-west-1", "partition": "aws", "namespace_prefix": "", "cluster": null}, "targets": {"aws": {"account": "123456789012", "region": "eu-west-1", "profile": "production"}}, "rules": [{"code": "platform-approves", "title": "The platform team approves what goes to production", "effect": "require_approval", "condition": "$.request.kind == \"create\"", "source": "group", "group": "platform", "message": "Production needs the platform team."}], "limits": {"retention": "P7D"}, "drift_action": "repair", "observe_every": "PT5M", "retired": false, "version": 1, "created_at": "2026-11-22T09:00:00+00:00", "updated_at": "2026-11-22T09:00:00+00:00"}$doc$;
comment on column api.environment.id is 'Number.';
comment on column api.environment.org_id is 'Organization whose own it is; null in the shared catalogue. [nullable]';
comment on column api.environment.code is 'Code: dev, staging, production.';
comment on column api.environment.title is 'Title.';
comment on column api.environment.stage is 'What policies look at: development, staging or production, or a word of one''s own.';
comment on column api.environment.place is '{account, region, partition, namespace_prefix, cluster}: where it is, as templates know it.';
comment on column api.environment.targets is 'What a worker acts on, by provider; null for who has no platform role. [nullable]';
comment on column api.environment.rules is 'Rules that hold here for every organization, as policies are written.';
comment on column api.environment.limits is '{maximum_ttl, retention, blueprints, own_blueprints}, each optional.';
comment on column api.environment.drift_action is 'What happens to drift: report or repair.';
comment on column api.environment.observe_every is 'How often what runs is looked at: an ISO 8601 duration.';
comment on column api.environment.retired is 'Whether nothing new is made in it.';
comment on column api.environment.version is 'Counts the changes of this environment; the ETag.';
comment on column api.environment.created_at is 'When it was created.';
comment on column api.environment.updated_at is 'When it last changed.';
