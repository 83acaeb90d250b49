-- How long a deletion waits and can be called off: the longer of what the blueprint says and what the environment demands.
create or replace function infra.retention_of(environment infra.environments, version infra.blueprint_versions)
returns interval
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select r.retention
    from (
        values
            (((retention_of.version).lifecycle ->> 'retention')::interval),
            (((retention_of.environment).limits ->> 'retention')::interval)
    ) as r(retention)
    order by infra.days_of(r.retention) desc nulls last
    limit 1;
$$;

comment on function infra.retention_of is
$doc$How long a deletion waits; null when it does not.$doc$;

revoke all on function infra.retention_of from public;
