-- The list holds the charts in which the caller has a role: given, by address, or as an employee.
begin;
select plan(5);
select tap.chart('Acme', 'ana'), tap.chart('Beta', 'bob'), tap.chart('Core', 'cyd'), tap.chart('Dorn', 'dan');
update org.employees set email = 'Me@Example.com' where external_key = 'cyd';
insert into org.members (org_id, principal, role)
values (tap.org('Acme'), 'issuer|me', 'viewer'), (tap.org('Beta'), 'me@example.com', 'owner'), (tap.org('Dorn'), 'you', 'owner');
create function pg_temp.listed() returns text language sql as $$
    select string_agg(c.name, ' ') from api.list_org_charts() as c;
$$;

select tap.act_as('remit_api', 'issuer|me', email => 'me@example.com');
select is(pg_temp.listed(), 'Acme Beta Core', 'three ways to a role');
select tap.act_as('remit_api', 'issuer|me');
select is(pg_temp.listed(), 'Acme', 'without a verified address one is left');
select tap.act_as('remit_api', 'issuer|stranger');
select is(pg_temp.listed(), null, 'a stranger sees none');
select tap.act_as('remit_api', 'issuer|boss', roles => 'admin');
select is(pg_temp.listed(), 'Acme Beta Core Dorn', 'an administrator sees all');
select tap.act_as('remit_api', '');
select tap.raises('select api.list_org_charts()', code => '42501', why => 'nobody gets no answer');
select tap.act_as_superuser();

select * from finish();
rollback;
