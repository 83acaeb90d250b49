-- An entry names the person, the function, the login and the request.
begin;
select plan(1);
select tap.chart('Acme', 'ana > bob');
select api.put_member(tap.org('Acme'), 'issuer|me', 'editor');
select tap.act_as('remit_api', 'issuer|me');
select set_config('remit.request_id', 'r-1', true);
select api.promote_employee(tap.org('Acme'), tap.id('bob'));
select tap.act_as_superuser();
delete from org.employees where external_key = 'ana';

select results_eq(
    $$ select j.operation, j.actor, j.login, j.request_id from kernel.journal as j where j.event in ('employees.updated', 'employees.deleted') order by j.seq $$,
    $$ values ('promote_employee', 'issuer|me', 'remit_api', 'r-1'), ('sql', session_user::text collate "default", session_user::text collate "default", null) $$,
    'a call, and direct SQL');

select * from finish();
rollback;
