-- A document of prices is refused whole; prices of one catalogue are in one currency, and the platform keeps them all.
begin;
select plan(8);
select tap.chart('Acme', 'ana');
insert into org.members (org_id, principal, role) select tap.org('Acme'), 'eda', 'editor';
select is((select string_agg(v.pointer || ': ' || v.message, ' | ' order by v.pointer) from unnest(infra.check_prices(0, '{"source": "x", "currency": "dollars", "valid_from": "2026-02-30",
    "prices": [{"meter": "a", "region": "*", "unit": "u", "price": -1}, {"meter": "a", "region": "*", "unit": "u", "price": "1", "tier": 2}]}')) as v),
    '/currency: a currency is its code, such as USD | /prices/0/price: a price is from 0 to 1,000,000,000 | /prices/1: a is there twice for * | /prices/1/price: price must be a number'
    || ' | /prices/1/tier: unknown key; known are unit, meter, price, region | /valid_from: valid_from is a date such as 2026-01-31', 'everything at once');
select tap.raises($$ select api.import_prices('{"prices": []}') $$, code => 'RM012', why => 'refused');
select api.import_prices(tap.price_document(1));
select tap.raises($$ select api.import_prices(tap.price_document(1, currency => 'EUR', meter => 'tape')) $$, code => 'RM012', why => 'another currency');
select tap.act_as('remit_api', 'eda');
select tap.raises($$ select api.import_prices(tap.price_document(2)) $$, code => '42501', why => 'an editor does not keep the shared ones');
select tap.raises($$ select api.import_prices(tap.price_document(0), tap.org('Acme')) $$, code => '42501', why => 'nor makes everything free at home');
select tap.act_as_superuser();
select is((select i.created from api.import_prices(tap.price_document(2, currency => 'EUR'), tap.org('Acme')) as i), 1::bigint, 'the platform gives an organization prices of its own');
select tap.act_as('remit_api', 'eda');
select is((select array_agg(p.price order by p.id) from api.list_prices() as p), '{1}', 'which the shared list has not');
select is((select array_agg(p.price order by p.id) from api.list_prices(tap.org('Acme')) as p), '{1,2}', 'and its own has');
select tap.act_as_superuser();

select * from finish();
rollback;
