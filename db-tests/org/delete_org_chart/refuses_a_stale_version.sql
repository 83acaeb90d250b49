-- A chart that has changed since it was read is not deleted.
begin;
select plan(3);
select tap.chart('Acme', 'ana');

select tap.raises($$ select api.delete_org_chart(tap.org('Acme'), expected_version => 7) $$, code => 'RM001', why => 'another version');
select lives_ok($$ select api.delete_org_chart(tap.org('Acme'), expected_version => 1) $$, 'the present one');
select tap.raises('select api.delete_org_chart(4711)', code => 'P0002', why => 'there must be a chart');

select * from finish();
rollback;
