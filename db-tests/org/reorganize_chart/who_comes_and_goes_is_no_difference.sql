-- The difference is between before and after: who is hired and leaves in between is not in it.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob');
select tap.set_clock();
create temporary table told as select r.* from api.reorganize_chart(tap.org('Acme'), $$[
    {"action": "hire", "employee_key": "cyd", "name": "Cyd", "manager_key": "ana"},
    {"action": "move", "employee_key": "bob", "manager_key": "cyd"},
    {"action": "leave", "employee_key": "cyd"}]$$) as r;

select is((select t.applied from told as t), true, 'applied');
select is((select cardinality(t.differences) from told as t), 0, 'nobody differs');
select is((select count(*) from org.employee_history as h where h.name = 'Cyd'), 0::bigint, 'cyd was there at no instant');
select tap.sound();

select * from finish();
rollback;
