-- The range of paths ends where the subtree does, whatever the neighbours' numbers begin with.
begin;
select plan(4);
insert into org.org_charts (id, name) values (90, 'Acme');
insert into org.employees (org_id, id, name, manager_id)
values (90, 1, 'ana', null), (90, 2, 'two', 1), (90, 20, 'twenty', 1), (90, 21, 'twenty-one', 2), (90, 3, 'three', 1), (90, 200, 'x', 20);

select is((select string_agg(p.name, ' ' order by p.id) from api.list_subtree(90, 2) as p), 'two twenty-one', 'of 2');
select is((select string_agg(p.name, ' ' order by p.id) from api.list_subtree(90, 20) as p), 'twenty x', 'of 20');
update org.employees set manager_id = 3 where org_id = 90 and id = 2;
select is((select string_agg(p.name, ' ' order by p.id) from api.list_subtree(90, 3) as p), 'two three twenty-one', 'moved along');
select is((select string_agg(p.name, ' ' order by p.id) from api.list_subtree(90, 20) as p), 'twenty x', 'not moved');

select * from finish();
rollback;
