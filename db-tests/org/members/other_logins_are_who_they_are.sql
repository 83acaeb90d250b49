-- Any login can set remit.actor; only services are believed.
begin;
select plan(4);
select tap.chart('Acme', 'ana');
select api.put_member(tap.org('Acme'), 'ana', 'owner');
create role clerk login in role remit_analyst;

select tap.act_as('clerk', 'ana', roles => 'admin', email => 'ana@example.com');
select is((api.whoami()).actor, 'clerk', 'the login is the actor');
select is((api.whoami()).email, null, 'without an address');
select is((api.whoami()).platform_roles, '{}'::text[], 'and without roles');
select tap.raises($$ select api.get_org_chart(tap.org('Acme')) $$, code => '42501', why => 'ana''s role is not the clerk''s');
select tap.act_as_superuser();

select * from finish();
rollback;
