-- The first hire of an empty chart is its CEO.
begin;
select plan(3);
select tap.chart('Acme');

select api.reorganize_chart(tap.org('Acme'), $$[
    {"action": "hire", "employee_key": "ana", "name": "Ana"},
    {"action": "hire", "employee_key": "bob", "name": "Bob", "manager_key": "ana"}]$$);
select is(tap.tree('Acme'), 'ana(bob)', 'a chart of two');
select is(
    tap.violations($$ select api.reorganize_chart(tap.org('Acme'), '[{"action": "hire", "name": "Cyd"}]') $$) #>> '{0,code}',
    '23P01', 'the next one needs a manager');
select tap.sound();

select * from finish();
rollback;
