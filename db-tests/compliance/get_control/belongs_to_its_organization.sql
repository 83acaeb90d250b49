-- A control of another organization is not found, whatever is done with it.
begin;
select plan(7);
select tap.chart('Acme', 'ana');
select tap.chart('Bmce', 'bea');
select api.create_control(tap.org('Bmce'), tap.id('bea'), 'mfa', 'Two factors');

select tap.raises($$ select api.get_control(tap.org('Acme'), tap.control('mfa')) $$, 'P0002', why => 'get');
select tap.raises($$ select api.update_control(tap.org('Acme'), tap.control('mfa'), '{"status": "retired"}') $$, 'P0002', why => 'update');
select tap.raises($$ select api.create_control_version(tap.org('Acme'), tap.control('mfa'), 'x') $$, 'P0002', why => 'a version');
select tap.raises($$ select api.list_control_versions(tap.org('Acme'), tap.control('mfa')) $$, 'P0002', why => 'versions');
select tap.raises($$ select api.list_satisfactions(tap.org('Acme'), tap.control('mfa')) $$, 'P0002', why => 'links');
select tap.raises($$ select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), '[]') $$, 'P0002', why => 'other links');
select tap.raises($$ select api.list_control_suggestions(tap.org('Acme'), tap.control('mfa')) $$, 'P0002', why => 'suggestions');

select * from finish();
rollback;
