-- The changes are a list.
begin;
select plan(3);
select tap.chart('Acme', 'ana');

select tap.raises($$ select api.reorganize_chart(tap.org('Acme'), '{}') $$, code => '22023', column_name => 'changes', why => 'not an object');
select tap.raises($$ select api.reorganize_chart(tap.org('Acme'), 'null') $$, code => '22023', column_name => 'changes', why => 'not null');
select tap.raises($$ select api.reorganize_chart(tap.org('Acme'), null) $$, code => '22023', column_name => 'changes', why => 'not nothing');

select * from finish();
rollback;
