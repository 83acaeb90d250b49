-- A direct INSERT that names only id, org_id, name, title and manager_id works.
begin;
select plan(3);
insert into org.org_charts (id, name) values (90, 'Acme');

insert into org.employees (id, org_id, name, title, manager_id) values (1, 90, 'Ana Diaz', 'CEO', null);
insert into org.employees (id, org_id, name, title, manager_id) values (2, 90, 'Bo Lind', 'CTO', 1);
select results_eq(
    $$ select (e).id, (e).title, (e).manager_id, (e).version from api.list_employees(90) as e $$,
    $$ values (1::bigint, 'CEO', null::bigint, 1::bigint), (2, 'CTO', 1, 1) $$,
    'the rest has defaults');
select ok((api.get_employee(90, 2)).external_key <> (api.get_employee(90, 1)).external_key, 'keys are made up');
select tap.sound();

select * from finish();
rollback;
