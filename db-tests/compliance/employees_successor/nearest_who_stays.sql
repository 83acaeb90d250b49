-- Of several leavers in one line, in one statement or one after the other, all goes to the nearest manager who stays.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd > dan > eve; bob > fay');
select tap.owned(k) from unnest('{bob,cyd,dan,eve,fay}'::text[]) as k;

delete from org.employees as e where e.org_id = tap.org('Acme') and e.id in (tap.id('cyd'), tap.id('dan'));
select is(tap.owners('controls'), 'controls bob bob, controls cyd bob, controls dan bob, controls eve eve, controls fay fay', 'two at once');
select api.delete_employee(tap.org('Acme'), tap.id('bob'), 'flatten');
select is(tap.owners('controls'), 'controls bob ana, controls cyd ana, controls dan ana, controls eve eve, controls fay fay', 'flatten');
delete from org.employees as e where e.org_id = tap.org('Acme') and e.id <> tap.id('ana');
select is(tap.owners('controls'), 'controls bob ana, controls cyd ana, controls dan ana, controls eve ana, controls fay ana', 'all but the CEO');
select tap.sound();

select * from finish();
rollback;
