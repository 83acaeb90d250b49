-- What a resource with these parameters uses of each metric. A resource is always one; cost is worked out from prices.
create or replace function infra.usage_of(usage jsonb, parameters jsonb)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select jsonb_build_object('count', 1) || coalesce(jsonb_object_agg(u.metric, a.amount) filter (where a.amount > 0), '{}')
    from jsonb_each(usage_of.usage) as u(metric, path)
    cross join lateral infra.amount_at(jsonb_build_object('parameters', usage_of.parameters), u.path) as a(amount);
$$;

comment on function infra.usage_of is
$doc$Metric to amount, count included and cost not; what is 0 is left out.$doc$;

revoke all on function infra.usage_of from public;
