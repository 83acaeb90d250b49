-- One environment as clients see it.
create or replace function infra.get_environment(environment_id bigint)
returns api.environment
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select d.* from infra.described_environments as d where d.id = get_environment.environment_id;
$$;

comment on function infra.get_environment is
$doc$An environment, described.$doc$;

revoke all on function infra.get_environment from public;
