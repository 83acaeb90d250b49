-- PATCH with another manager moves the employee with everyone below.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.set_clock();

select api.update_employee(tap.org('Acme'), tap.id('bob'), jsonb_build_object('manager_id', tap.id('dan')));
select is(tap.tree('Acme'), 'ana(dan(bob(cyd)))', 'moved');
select is((api.get_org_chart(tap.org('Acme'))).version, 2::bigint, 'which is a new version of the chart');
select is((api.get_employee(tap.org('Acme'), tap.id('cyd'))).version, 1::bigint, 'but not of those below');
select tap.sound();

select * from finish();
rollback;
