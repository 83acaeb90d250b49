-- After an id was given by hand, the next id that is given out is still free.
begin;
select plan(3);
insert into org.org_charts (id, name) values (9000000, 'Acme');

select is((api.create_org_chart('Beta')).id, 9000001::bigint, 'charts');
insert into org.employees (org_id, id, name) values (9000000, 8000000, 'ana');
select is((api.create_employee(9000000, 'bob', manager_id => 8000000)).id, 8000001::bigint, 'employees');
insert into org.employees (org_id, id, name, manager_id) values (9000000, 5, 'cyd', 8000000);
select is((api.create_employee(9000000, 'dan', manager_id => 5)).id, 8000002::bigint, 'a smaller one changes nothing');

select * from finish();
rollback;
