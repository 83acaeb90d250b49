-- Ids are unique in a chart only: every function keeps to its chart when another has the same ids.
begin;
select plan(15);
insert into org.org_charts (id, name) values (90, 'Acme'), (91, 'Beta');
insert into org.employees (org_id, id, name, manager_id, external_key)
select o.id, e.id, o.name || e.id, e.manager_id, e.id::text
from org.org_charts as o
cross join (values (1, null), (2, 1), (3, 2), (4, 1)) as e(id, manager_id);
create temporary table beta as select e.* from org.employees as e where e.org_id = 91;

select is((select string_agg(e.name, ' ') from api.list_employees(90) as e), 'Acme1 Acme2 Acme3 Acme4', 'list');
select is((select string_agg(e.name, ' ') from api.list_employees(90, manager_id => 1) as e), 'Acme2 Acme4', 'list by manager');
select is((select string_agg(e.name, ' ') from api.list_employees(90, as_of => now() + interval '1 day') as e), 'Acme1 Acme2 Acme3 Acme4', 'list of the past');
select is((select string_agg(e.name, ' ') from api.list_direct_reports(90, 1) as e), 'Acme2 Acme4', 'direct reports');
select is((select string_agg(p.name, ' ') from api.list_manager_chain(90, 3) as p), 'Acme2 Acme1', 'chain');
select is((select string_agg(p.name, ' ') from api.list_manager_chain(90, 3, now() + interval '1 day') as p), 'Acme2 Acme1', 'chain of the past');
select is((select string_agg(p.name, ' ') from api.list_subtree(90, 2) as p), 'Acme2 Acme3', 'subtree');
select is((select string_agg(p.name, ' ') from api.list_subtree(90, 2, as_of => now() + interval '1 day') as p), 'Acme2 Acme3', 'subtree of the past');
select is((api.get_statistics(90)).headcount, 4::bigint, 'statistics');
select is((api.get_common_manager(90, 3, 4)).name, 'Acme1', 'common manager');
select is((select count(*) from api.list_employee_history(90, 3)), 1::bigint, 'history');
select is((select string_agg(e.name, ' ') from api.export_employees(90) as e), 'Acme1 Acme2 Acme3 Acme4', 'export');
select api.import_employees(90, '[{"key": "4", "name": "x", "manager_key": "3"}]');
select api.promote_employee(90, 3);
select api.update_employee(90, 2, '{"name": "y"}');
select api.delete_employee(90, 1, 'flatten');
select api.reorganize_chart(90, '[{"action": "move", "employee_id": 4, "manager_id": 2}]');
select results_eq('select e.* from org.employees as e where e.org_id = 91 order by e.id', 'select b.* from beta as b order by b.id', 'no write reached the other chart');
select api.delete_org_chart(90);
select results_eq('select e.* from org.employees as e where e.org_id = 91 order by e.id', 'select b.* from beta as b order by b.id', 'nor did the end');
select tap.sound();

select * from finish();
rollback;
