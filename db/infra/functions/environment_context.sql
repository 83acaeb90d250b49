-- What a template may know of an environment: where it is, and never how a worker gets in.
create or replace function infra.environment_context(environment infra.environments)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select jsonb_build_object(
        'code', (environment_context.environment).code,
        'stage', (environment_context.environment).stage,
        'account', t.targets #> '{aws,account}',
        'region', coalesce(t.targets #> '{aws,region}', t.targets #> '{kubernetes,region}'),
        'partition', coalesce(t.targets #>> '{aws,partition}', 'aws'),
        'namespace_prefix', coalesce(t.targets #>> '{kubernetes,namespace_prefix}', ''),
        'cluster', coalesce(t.targets #> '{kubernetes,context}', t.targets #> '{kubernetes,server}', t.targets #> '{gitops,destination}'))
    from (select (environment_context.environment).targets) as t(targets);
$$;

comment on function infra.environment_context is
$doc$Where an environment is: {code, stage, account, region, partition, namespace_prefix, cluster}.$doc$;

revoke all on function infra.environment_context from public;
