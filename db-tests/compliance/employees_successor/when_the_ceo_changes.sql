-- A CEO who is no longer one and leaves is followed by the manager they then have; replaced in a vacancy, nothing moves.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd');
select tap.owned('ana'), tap.owned('bob');

select api.promote_employee(tap.org('Acme'), tap.id('bob'));
select is(tap.owners('controls'), 'controls ana ana, controls bob bob', 'a promotion moves nothing');
select api.delete_employee(tap.org('Acme'), tap.id('ana'));
select is(tap.owners('controls'), 'controls ana bob, controls bob bob', 'the former CEO reported to the new one');
delete from org.employees as e where e.id = tap.id('cyd');
select is(tap.owners('controls'), 'controls ana bob, controls bob bob', 'who owns nothing leaves nothing');
select tap.sound();

select * from finish();
rollback;
