-- What resources cost in some months: their periods of cost, cut at the months (of UTC) and at an instant, and weighed by time.
--
-- Whose it was then counts. A resource has a row for each of its periods in a month; the sum of cost * seconds is divided once, by the
-- seconds of the month.
create or replace function infra.monthly_costs(org_id bigint, from_month date, until_month date, instant timestamptz, team bigint[])
returns table (month date, month_seconds numeric, resource_id bigint, owner_id bigint, currency text, cost_seconds numeric)
language sql stable
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
    select m.month, extract(epoch from m.ends_at - m.begins_at), c.resource_id, c.owner_id, c.currency,
        c.monthly_cost * extract(epoch from least(upper(c.valid_during), m.ends_at, monthly_costs.instant) - greatest(lower(c.valid_during), m.begins_at))
    from (
        select g::date as month, g at time zone 'UTC' as begins_at, (g + interval '1 month') at time zone 'UTC' as ends_at
        from generate_series(monthly_costs.from_month::timestamp, monthly_costs.until_month::timestamp, interval '1 month') as g
    ) as m
    inner join infra.cost_periods as c on lower(c.valid_during) < least(m.ends_at, monthly_costs.instant)
        and (upper_inf(c.valid_during) or upper(c.valid_during) > m.begins_at)
    where c.org_id = monthly_costs.org_id and m.begins_at < monthly_costs.instant
        and (monthly_costs.team is null or c.owner_id = any (monthly_costs.team));
$$;

comment on function infra.monthly_costs is
$doc$What resources of a team (null: of everybody) cost in months, until an instant, period by period.$doc$;

revoke all on function infra.monthly_costs from public;
