-- Which providers an environment needs: what its targets name; a Git repository is the way to a cluster.
create or replace function infra.providers_of(targets jsonb)
returns text[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(distinct case t.key when 'gitops' then 'kubernetes' else t.key end), '{}')
    from jsonb_each(providers_of.targets) as t
    where t.value <> 'null';
$$;

comment on function infra.providers_of is
$doc$Providers that the targets of an environment need.$doc$;

revoke all on function infra.providers_of from public;
