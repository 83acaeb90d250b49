-- The caller, the roles on the platform, the organizations, and who one is there.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob'), tap.chart('Beta', 'eve'), tap.chart('Core', 'fay');
update org.employees set email = 'Me@example.com' where external_key = 'bob';
select api.put_member(tap.org('Beta'), 'issuer|me', 'owner');

select tap.act_as('remit_api', 'issuer|me', roles => 'creator,other', email => 'me@example.com');
select results_eq(
    'select w.actor, w.email, w.platform_roles from api.whoami() as w',
    $$ values ('issuer|me', 'me@example.com', array['creator']) $$, 'who');
select results_eq(
    'select m.org_id, m.role, tap.key(m.employee_id) from api.whoami() as w, unnest(w.memberships) as m',
    $$ values (tap.org('Acme'), 'viewer', 'bob'), (tap.org('Beta'), 'owner', null) $$, 'where');
select tap.act_as('remit_api', '');
select tap.raises('select api.whoami()', code => '42501', why => 'nobody is nobody');
select tap.act_as_superuser();

select * from finish();
rollback;
