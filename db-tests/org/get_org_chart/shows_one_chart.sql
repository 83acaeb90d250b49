-- A chart is got by its number.
begin;
select plan(3);
select tap.chart('Acme', 'ana');
select tap.chart('Beta');

select is((api.get_org_chart(tap.org('Acme'))).name, 'Acme', 'the right one');
select tap.raises('select api.get_org_chart(4711)', code => 'P0002', why => 'or none');
select tap.raises('select api.get_org_chart(null)', code => 'P0002', why => 'nothing is no chart either');

select * from finish();
rollback;
