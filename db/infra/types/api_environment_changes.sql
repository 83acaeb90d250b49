-- What PATCH of an environment takes.
create type api.environment_changes as (
    title compliance.title,
    stage infra.code_word,
    targets jsonb,
    rules jsonb,
    limits jsonb,
    drift_action infra.drift_action,
    observe_every compliance.duration,
    retired boolean
);

comment on type api.environment_changes is
$doc$Changes of an environment; what is absent stays.

Example: {"drift_action": "repair", "observe_every": "PT5M"}$doc$;
comment on column api.environment_changes.title is 'New title.';
comment on column api.environment_changes.stage is 'What policies look at.';
comment on column api.environment_changes.targets is 'What a worker acts on, by provider; replaces all of it.';
comment on column api.environment_changes.rules is 'Rules that hold here; replace those there are.';
comment on column api.environment_changes.limits is '{maximum_ttl, retention, blueprints, own_blueprints}; replaces all of it.';
comment on column api.environment_changes.drift_action is 'What happens to drift.';
comment on column api.environment_changes.observe_every is 'How often what runs is looked at: an ISO 8601 duration from PT1S to P30D.';
comment on column api.environment_changes.retired is 'Whether nothing new is made in it.';
