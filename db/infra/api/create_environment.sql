-- Create an environment.
create or replace function api.create_environment(
    code infra.code_word,
    title compliance.title,
    stage infra.code_word,
    targets jsonb,
    rules jsonb default '[]',
    limits jsonb default '{}',
    drift_action infra.drift_action default 'report',
    observe_every compliance.duration default 'PT10M',
    org_id bigint default null
)
returns api.environment
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    document jsonb := jsonb_build_object(
        'code', create_environment.code, 'title', create_environment.title, 'stage', create_environment.stage, 'targets', create_environment.targets,
        'rules', create_environment.rules, 'limits', create_environment.limits, 'drift_action', create_environment.drift_action,
        'observe_every', create_environment.observe_every);
    new_id bigint;
begin
    perform infra.authorize_environments(create_environment.org_id, 'editor');
    perform compliance.raise_violations(infra.check_environment(document, ''));
    insert into infra.environments (owner_id, code, title, stage, targets, rules, limits, drift_action, observe_every)
    values (
        coalesce(create_environment.org_id, 0), create_environment.code, create_environment.title, create_environment.stage,
        jsonb_strip_nulls(create_environment.targets), create_environment.rules, jsonb_strip_nulls(create_environment.limits),
        create_environment.drift_action, create_environment.observe_every::interval)
    returning id into new_id;
    return infra.get_environment(new_id);
end;
$$;

comment on function api.create_environment is
$doc$Create an environment. Kept by the platform role catalog, also for a single organization.

- `code`: short name, unique in its catalogue
- `title`: name
- `stage`: what policies look at: development, staging or production, or a word of one's own
- `targets`: what a worker acts on: {aws: {account, region, partition, endpoint_url, profile, role_arn}, kubernetes: {server, context, namespace_prefix, region}, gitops: {repository, branch, folder, destination}}
- `rules`: rules that hold here for every organization: {code, title, effect, condition, mode, ...}
- `limits`: {maximum_ttl, retention, blueprints, own_blueprints}, each optional
- `drift_action`: what happens to drift
- `observe_every`: how often what runs is looked at
- `org_id`: organization that alone sees it; without it everyone does

Example: {"code": "dev", "title": "Development", "stage": "development", "targets": {"aws": {"account": "123456789012", "region": "eu-west-1", "profile": "dev"}}}

Raises: 42501 forbidden, P0002 not_found, RM012 document_refused, 23505 code_taken, 23514 invalid_code, 23514 unreadable_title, 23514 unknown_drift_action, 23514 invalid_duration$doc$;

revoke all on function api.create_environment from public;
grant execute on function api.create_environment to remit_api;
