-- Search finds a part of the name in any case, and takes every character for itself.
begin;
select plan(7);
select tap.chart('Acme Foods'), tap.chart('Beta'), tap.chart('100% Öl_und'), tap.chart('Straße');
create function pg_temp.found(search text) returns text language sql as $$
    select string_agg(c.name, ', ') from api.list_org_charts(search => found.search) as c;
$$;

select is(pg_temp.found('FOOD'), 'Acme Foods', 'in any case');
select is(pg_temp.found('eta'), 'Beta', 'in the middle');
select is(pg_temp.found('0%'), '100% Öl_und', 'a percent sign is one');
select is(pg_temp.found('_'), '100% Öl_und', 'an underscore is one');
select is(pg_temp.found('öL'), '100% Öl_und', 'beyond ASCII, too');
select is(pg_temp.found('zz'), null, 'or nothing');
select tap.raises($$ select api.list_org_charts(search => '') $$, code => '23514', why => 'a search for nothing is a slip');

select * from finish();
rollback;
