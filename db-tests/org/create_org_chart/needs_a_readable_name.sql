-- The name of a chart is one readable line.
begin;
select plan(4);
select tap.raises($$ select api.create_org_chart('  ') $$, code => '23514', constraint_name => 'label_is_readable', why => 'not spaces');
select tap.raises($$ select api.create_org_chart(null) $$, code => '23502', why => 'not nothing');
select tap.raises($$ select api.create_org_chart(repeat('a', 201)) $$, code => '23514', constraint_name => 'label_is_readable', why => 'not 201 characters');
select lives_ok($$ select api.create_org_chart(repeat('a', 200)) $$, '200 are fine');

select * from finish();
rollback;
