-- Roles are viewer, editor and owner; a principal is a readable line.
begin;
select plan(4);
select tap.chart('Acme');

select tap.raises($$ select api.put_member(tap.org('Acme'), 'ana', 'admin') $$, code => '23514', constraint_name => 'member_role_is_known', why => 'admin is a role on the platform');
select tap.raises($$ select api.put_member(tap.org('Acme'), 'ana', null) $$, code => '23502', why => 'none is none');
select tap.raises($$ select api.put_member(tap.org('Acme'), ' ', 'viewer') $$, code => '23514', constraint_name => 'label_is_readable', why => 'a blank is nobody');
select tap.raises($$ select api.put_member(4711, 'ana', 'viewer') $$, code => 'P0002', why => 'there must be a chart');

select * from finish();
rollback;
