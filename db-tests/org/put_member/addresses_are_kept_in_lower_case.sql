-- A person's address is the same in any case; the subject of a token is not.
begin;
select plan(3);
select tap.chart('Acme');

select is((api.put_member(tap.org('Acme'), 'Ana@Example.com', 'viewer')).principal, 'ana@example.com', 'an address');
select is((api.put_member(tap.org('Acme'), 'Issuer|Ana', 'viewer')).principal, 'Issuer|Ana', 'a subject');
select api.delete_member(tap.org('Acme'), 'ANA@example.com');
select is((select string_agg(m.principal, ' ') from api.list_members(tap.org('Acme')) as m), 'Issuer|Ana', 'found again in another case');

select * from finish();
rollback;
