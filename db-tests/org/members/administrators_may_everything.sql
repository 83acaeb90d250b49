-- The platform role admin acts everywhere, once somebody is acting.
begin;
select plan(2);
select tap.chart('Acme', 'ana');

select tap.act_as('remit_api', 'boss', roles => 'creator,admin');
select lives_ok($$ select api.put_member(tap.org('Acme'), 'bob', 'viewer') $$, 'an administrator');
select tap.act_as('remit_api', '', roles => 'admin');
select tap.raises($$ select api.get_org_chart(tap.org('Acme')) $$, code => '42501', why => 'nobody, whatever the roles');
select tap.act_as_superuser();

select * from finish();
rollback;
