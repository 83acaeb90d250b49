-- Cost follows the dated table: the organization's own price first, then the region's; what has none is named.
begin;
select plan(9);
select tap.chart('Acme', 'ana'), tap.chart('Bolt', 'bo');
select api.import_prices(tap.price_document(2, '2026-01-01')), api.import_prices(tap.price_document(3, '2026-07-01')),
    api.import_prices(tap.price_document(2.5, '2026-01-01', region => 'eu-west-1'));
create function pg_temp.cost(region text, on_day date, chart text default 'Acme', parameters jsonb default '{"gb": 10}', meter text default 'disk') returns jsonb language sql as $$
    select infra.cost_of(tap.org(chart), jsonb_build_array(jsonb_build_object('meter', meter, 'title', 'Disk', 'quantity', '$.parameters.gb')), parameters, region, on_day) $$;

select is(pg_temp.cost('us-east-1', '2026-06-30'),
    '{"monthly": 20, "currency": "USD", "missing": [], "lines": [{"meter": "disk", "title": "Disk", "quantity": 10, "unit": "GiB-month", "price": 2, "amount": 20}]}', 'quantity times price');
select is(pg_temp.cost('us-east-1', '2026-07-01') ->> 'monthly', '30', 'from its first day the next price holds');
select is(pg_temp.cost('eu-west-1', '2026-07-01') ->> 'monthly', '25', 'a region''s own price comes first');
select is(pg_temp.cost('us-east-1', '2025-12-31') - 'lines', '{"monthly": 0, "currency": "USD", "missing": ["disk"]}', 'before the first price there is none');
select is(pg_temp.cost('us-east-1', '2026-07-01', parameters => '{"gb": 0}') - 'lines', '{"monthly": 0, "currency": "USD", "missing": []}', 'of nothing no price is missed');
select api.import_prices(tap.price_document(1, '2026-01-01', 'EUR'), tap.org('Acme'));
select is(pg_temp.cost('eu-west-1', '2026-07-01') - 'lines', '{"monthly": 10, "currency": "EUR", "missing": []}', 'an organization''s own comes before all');
select is(pg_temp.cost('eu-west-1', '2026-07-01', 'Bolt') - 'lines', '{"monthly": 25, "currency": "USD", "missing": []}', 'and is nobody else''s');
select api.import_prices(tap.price_document(7, '2026-01-01', meter => 'tape'));
select is(pg_temp.cost('eu-west-1', '2026-07-01', meter => 'tape') - 'lines', '{"monthly": 0, "currency": "EUR", "missing": ["tape"]}', 'a price in another currency is none');
select is(pg_temp.cost('*', '2026-06-30', 'Bolt', '{"gb": 0.00001}') ->> 'monthly', '0', 'amounts have four places');

select * from finish();
rollback;
