-- Who is taken out is exactly the one who was named.
begin;
select plan(4);
select tap.chart('Acme');
select tap.chart('Beta');
select api.put_member(tap.org('Acme'), principal, 'viewer') from unnest(array['issuer|ana', 'issuer|Ana']) as principal;
select api.put_member(tap.org('Beta'), 'issuer|Ana', 'viewer');

select api.delete_member(tap.org('Acme'), 'issuer|Ana');
select is((select string_agg(m.principal, ' ') from api.list_members(tap.org('Acme')) as m), 'issuer|ana', 'case tells subjects apart');
select is((select string_agg(m.principal, ' ') from api.list_members(tap.org('Beta')) as m), 'issuer|Ana', 'charts are told apart');
select tap.raises($$ select api.delete_member(tap.org('Acme'), 'issuer|Ana') $$, code => 'P0002', why => 'once is enough');
select is((select count(*) from kernel.journal as j where j.event = 'member.deleted'), 1::bigint, 'one entry');

select * from finish();
rollback;
