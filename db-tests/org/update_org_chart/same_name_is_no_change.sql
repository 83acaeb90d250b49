-- A change to what is so already, or to nothing, is no new version.
begin;
select plan(2);
select tap.chart('Acme', 'ana');
select tap.set_clock();

select is((api.update_org_chart(tap.org('Acme'), '{"name": "Acme"}')).version, 1::bigint, 'the same name');
select is((api.update_org_chart(tap.org('Acme'), '{}')).version, 1::bigint, 'no name');

select * from finish();
rollback;
