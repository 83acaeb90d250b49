-- Prices as clients see them.
create or replace view infra.described_prices as
select
    p.id,
    nullif(p.owner_id, 0) as org_id,
    p.meter::text as meter,
    p.region::text as region,
    p.unit::text as unit,
    p.price,
    p.currency,
    p.source::text as source,
    lower(p.valid_during) as valid_from,
    upper(p.valid_during) as valid_until
from infra.prices as p;

comment on view infra.described_prices is 'Prices, in the shape of api.price.';
