-- Changes are an object with a readable name and nothing else.
begin;
select plan(6);
select tap.chart('Acme', 'ana');

select tap.raises($$ select api.update_org_chart(tap.org('Acme'), '{"nmae": "Beta"}') $$, code => '22023', message => 'nmae', why => 'a misspelt key');
select tap.raises($$ select api.update_org_chart(tap.org('Acme'), '{"name": null}') $$, code => '23502', column_name => 'name', why => 'no name');
select tap.raises($$ select api.update_org_chart(tap.org('Acme'), '{"name": " "}') $$, code => '23514', constraint_name => 'label_is_readable', why => 'a blank name');
select tap.raises($$ select api.update_org_chart(tap.org('Acme'), '["name"]') $$, code => '22023', why => 'a list');
select tap.raises($$ select api.update_org_chart(tap.org('Acme'), 'null') $$, code => '22023', why => 'null');
select tap.raises($$ select api.update_org_chart(tap.org('Acme'), null) $$, code => '22023', why => 'nothing');

select * from finish();
rollback;
