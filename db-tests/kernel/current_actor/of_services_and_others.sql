-- A service acts for whom it says, nobody by default; another login is itself.
begin;
select plan(5);
select is(kernel.current_actor(), session_user::text, 'the superuser');
grant execute on function kernel.current_actor to public;
grant usage on schema kernel to public;
select tap.act_as('remit_api', 'ana');
select is(kernel.current_actor(), 'ana', 'a service for somebody');
select tap.act_as('remit_worker', 'ana');
select is(kernel.current_actor(), 'ana', 'the other one');
select tap.act_as('remit_api', '');
select is(kernel.current_actor(), null, 'a service for nobody');
select tap.act_as('remit_analyst', 'ana');
select is(kernel.current_actor(), 'remit_analyst', 'an analyst');
select tap.act_as_superuser();

select * from finish();
rollback;
