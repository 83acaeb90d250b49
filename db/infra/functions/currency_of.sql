-- The currency that an organization counts in: of its own prices, else of the shared ones.
create or replace function infra.currency_of(org_id bigint)
returns text
language sql stable
set search_path = pg_catalog, pg_temp
return coalesce((
    select p.currency
    from infra.prices as p
    where p.owner_id in (0, currency_of.org_id)
    order by p.owner_id <> 0 desc
    limit 1
), 'USD');

comment on function infra.currency_of is
$doc$ISO 4217 code of the currency of an organization's prices; USD when there are none at all.$doc$;

revoke all on function infra.currency_of from public;
