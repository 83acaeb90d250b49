-- Store checked prices from a day on: what held until then ends there, and what begins later stays.
create or replace function infra.store_prices(owner_id bigint, document jsonb)
returns api.catalogue_import
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    result api.catalogue_import := (0, 0, 0, 0);
    from_day date := (store_prices.document ->> 'valid_from')::date;
    wanted infra.prices;
    present infra.prices;
begin
    for wanted in
        select null, store_prices.owner_id, p.value ->> 'meter', p.value ->> 'region', p.value ->> 'unit', (p.value -> 'price')::numeric,
            store_prices.document ->> 'currency', store_prices.document ->> 'source', daterange(from_day, null)
        from jsonb_array_elements(store_prices.document -> 'prices') with ordinality as p(value, position)
        order by p.position
    loop
        select p.* into present
        from infra.prices as p
        where p.owner_id = wanted.owner_id and p.meter = wanted.meter and p.region = wanted.region and p.valid_during @> from_day;
        if present.id is not null and (present.unit, present.price, present.source) is not distinct from (wanted.unit, wanted.price, wanted.source) then
            result.unchanged := result.unchanged + 1;
            continue;
        elsif lower(present.valid_during) = from_day then
            update infra.prices as p set unit = wanted.unit, price = wanted.price, source = wanted.source where p.id = present.id;
            result.updated := result.updated + 1;
            continue;
        end if;
        update infra.prices as p set valid_during = daterange(lower(p.valid_during), from_day) where p.id = present.id;
        insert into infra.prices (owner_id, meter, region, unit, price, currency, source, valid_during)
        values (wanted.owner_id, wanted.meter, wanted.region, wanted.unit, wanted.price, wanted.currency, wanted.source,
            daterange(from_day, (
                select min(lower(p.valid_during)) from infra.prices as p
                where p.owner_id = wanted.owner_id and p.meter = wanted.meter and p.region = wanted.region and lower(p.valid_during) > from_day)));
        result.created := result.created + 1;
    end loop;
    return result;
end;
$$;

comment on function infra.store_prices is
$doc$Store checked prices; what changed.$doc$;

revoke all on function infra.store_prices from public;
