-- How long a resource may live at most: the shorter of what the blueprint and the environment allow; null for any time.
create or replace function infra.longest_life(environment infra.environments, version infra.blueprint_versions)
returns interval
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select m.maximum
    from (
        values
            (((longest_life.version).lifecycle ->> 'maximum_ttl')::interval),
            (((longest_life.environment).limits ->> 'maximum_ttl')::interval)
    ) as m(maximum)
    order by infra.days_of(m.maximum) asc nulls last
    limit 1;
$$;

comment on function infra.longest_life is
$doc$The longest life that blueprint and environment allow; null when neither has a limit.$doc$;

revoke all on function infra.longest_life from public;
