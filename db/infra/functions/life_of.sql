-- How long a resource lives by a request: as asked, else by the blueprint's default, else as long as is allowed; null for any time.
create or replace function infra.life_of(asked infra.requests, environment infra.environments, version infra.blueprint_versions)
returns interval
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select case
        when (life_of.asked).lifetime is not null then (life_of.asked).lifetime
        when infra.days_of(d.usual) <= coalesce(infra.days_of(d.longest), 'infinity') then d.usual
        else d.longest
    end
    from (
        select ((life_of.version).lifecycle ->> 'default_ttl')::interval, infra.longest_life(life_of.environment, life_of.version)
    ) as d(usual, longest);
$$;

comment on function infra.life_of is
$doc$How long the resource is to live, from running (create) or from now (extend); null for any time.$doc$;

revoke all on function infra.life_of from public;
