-- Employees and managers are named by number or by key.
begin;
select plan(1);
select tap.chart('Acme', 'ana > bob; ana > cyd');

select api.reorganize_chart(tap.org('Acme'), jsonb_build_array(
    jsonb_build_object('action', 'move', 'employee_id', tap.id('cyd'), 'manager_id', tap.id('bob')),
    jsonb_build_object('action', 'hire', 'name', 'Dan', 'employee_key', 'dan', 'manager_id', tap.id('cyd'))));
select is(tap.tree('Acme'), 'ana(bob(cyd(dan)))', 'by number');

select * from finish();
rollback;
