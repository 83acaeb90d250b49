-- A person may hold roles as a subject, by address and as an employee: the best one counts.
begin;
select plan(4);
select tap.chart('Acme', 'ana');
update org.employees set email = 'Ana@example.com';

select tap.act_as('remit_api', 'issuer|ana', email => 'ana@example.com');
select lives_ok($$ select api.get_org_chart(tap.org('Acme')) $$, 'an employee may read');
select tap.raises($$ select api.update_org_chart(tap.org('Acme'), '{}') $$, code => '42501', why => 'but not change');
select tap.act_as_superuser();
select api.put_member(tap.org('Acme'), 'ana@example.com', 'editor'), api.put_member(tap.org('Acme'), 'issuer|ana', 'viewer');
select tap.act_as('remit_api', 'issuer|ana', email => 'Ana@Example.COM');
select lives_ok($$ select api.update_org_chart(tap.org('Acme'), '{}') $$, 'an editor by address may');
select tap.act_as('remit_api', 'issuer|ana');
select tap.raises($$ select api.update_org_chart(tap.org('Acme'), '{}') $$, code => '42501', why => 'only while the address is verified');
select tap.act_as_superuser();

select * from finish();
rollback;
