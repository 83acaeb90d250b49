-- Prices hold from a day on: the one before ends there, one that begins later stays, and the past stays what it was.
begin;
select plan(10);
create function pg_temp.periods() returns text language sql as $$
    select string_agg(p.price || ' ' || p.valid_during::text, ' | ' order by p.valid_during) from infra.prices as p where p.meter = 'disk' $$;

select is((select i::text from api.import_prices(tap.price_document(2, '2026-03-01')) as i), '(1,0,0,0)', 'the first');
select is((select i::text from api.import_prices(tap.price_document(2, '2026-03-01')) as i), '(0,0,0,1)', 'again is no change');
select is((select i::text from api.import_prices(tap.price_document(2, '2026-04-01')) as i), '(0,0,0,1)', 'nor is the same from a later day');
select is((select i::text from api.import_prices(tap.price_document(4, '2026-06-01')) as i), '(1,0,0,0)', 'another price');
select is(pg_temp.periods(), '2 [2026-03-01,2026-06-01) | 4 [2026-06-01,)', 'follows the first');
select api.import_prices(tap.price_document(1, '2026-01-01')), api.import_prices(tap.price_document(3, '2026-04-01'));
select is(pg_temp.periods(), '1 [2026-01-01,2026-03-01) | 2 [2026-03-01,2026-04-01) | 3 [2026-04-01,2026-06-01) | 4 [2026-06-01,)', 'before and between');
select is((select i::text from api.import_prices(tap.price_document(5, '2026-06-01')) as i), '(0,1,0,0)', 'a correction from the same day');
select is((select array_agg(p.price order by p.id) from api.list_prices(on_day => '2026-04-15') as p), '{3}', 'of a day');
select tap.raises($$ delete from infra.prices $$, code => 'RM011', why => 'none is deleted');
select is((select count(*) from kernel.journal as j where j.org_id = 0 and j.event like 'prices.%'), 7::bigint, 'and each change is in the journal');

select * from finish();
rollback;
