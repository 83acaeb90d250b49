-- What a resource with these parameters costs a month, by the prices of a day.
--
-- An organization's own price comes before the shared one, and that of the region before the one for all. All lines are in
-- one currency, that of the organization's own prices if it has any: a price in another one counts as missing.
create or replace function infra.cost_of(org_id bigint, cost jsonb, parameters jsonb, region text, on_day date)
returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with lines as materialized (
        select l.position, l.value ->> 'meter' as meter, l.value ->> 'title' as title, q.quantity, p.unit, p.price,
            round(q.quantity * p.price, 4) as amount
        from infra.currency_of(cost_of.org_id) as c(currency)
        cross join jsonb_array_elements(cost_of.cost) with ordinality as l(value, position)
        cross join lateral infra.amount_at(jsonb_build_object('parameters', cost_of.parameters), l.value -> 'quantity') as q(quantity)
        left join lateral (
            select p.unit, p.price
            from infra.prices as p
            where p.owner_id in (0, cost_of.org_id) and p.meter = l.value ->> 'meter' and p.region in (cost_of.region, '*')
                and p.valid_during @> cost_of.on_day and p.currency = c.currency
            order by p.owner_id <> 0 desc, p.region <> '*' desc
            limit 1
        ) as p on true
    )
    select jsonb_build_object(
        'monthly', trim_scale(coalesce(sum(l.amount), 0)),
        'currency', infra.currency_of(cost_of.org_id),
        'lines', coalesce(jsonb_agg(jsonb_build_object(
            'meter', l.meter, 'title', l.title, 'quantity', l.quantity, 'unit', l.unit, 'price', l.price, 'amount', trim_scale(l.amount)) order by l.position), '[]'),
        'missing', coalesce(jsonb_agg(distinct l.meter) filter (where l.price is null and l.quantity > 0), '[]'))
    from lines as l;
$$;

comment on function infra.cost_of is
$doc$Cost of a month: {monthly, currency, lines: [{meter, title, quantity, unit, price, amount}], missing: [meter]}.$doc$;

revoke all on function infra.cost_of from public;
