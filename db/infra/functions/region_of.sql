-- Whose prices hold in an environment: the region of the provider's target, * when there is none.
create or replace function infra.region_of(environment infra.environments, provider text)
returns text
language sql immutable
set search_path = pg_catalog, pg_temp
return coalesce((region_of.environment).targets #>> array[region_of.provider, 'region'], '*');

comment on function infra.region_of is
$doc$The region of an environment for a provider, as the price table names it.$doc$;

revoke all on function infra.region_of from public;
