-- A RETURNING clause or a CTE may change, move, promote or delete the employee that the statement just inserted.
begin;
select plan(9);
select tap.chart('Acme', 'ana > bob > cyd; ana > dee');

insert into org.employees (org_id, name, external_key, manager_id) values (tap.org('Acme'), 'eve', 'eve', tap.id('cyd'))
returning api.update_employee(org_id, id, jsonb_build_object('manager_id', tap.id('dee'), 'title', 'Moved'));
select is(tap.tree('Acme'), 'ana(bob(cyd), dee(eve))', 'moved');
select tap.sound();

with hired as (
    insert into org.employees (org_id, name, external_key, manager_id)
    values (tap.org('Acme'), 'fay', 'fay', tap.id('cyd')), (tap.org('Acme'), 'gus', 'gus', tap.id('cyd'))
    returning *
)
select api.promote_employee(h.org_id, h.id) from hired as h where h.name = 'fay';
select is(tap.tree('Acme'), 'fay(ana(bob(cyd(gus)), dee(eve)))', 'promoted, of two');
select tap.sound();

insert into org.employees (org_id, name, external_key, manager_id) values (tap.org('Acme'), 'hal', 'hal', tap.id('cyd'))
returning api.delete_employee(org_id, id);
select is(tap.tree('Acme'), 'fay(ana(bob(cyd(gus)), dee(eve)))', 'gone again');
select tap.sound();

insert into org.employees (org_id, name, external_key, manager_id) values (tap.org('Acme'), 'ian', 'ian', tap.id('cyd'))
returning api.create_employee(org_id, 'joe', manager_id => tap.id('bob'), external_key => 'joe');
select is(tap.tree('Acme'), 'fay(ana(bob(cyd(gus, ian), joe), dee(eve)))', 'and hired another');
select tap.sound();
select is((select count(*) from org.employee_history as h where h.name = 'hal'), 0::bigint, 'who never was has no history');

select * from finish();
rollback;
