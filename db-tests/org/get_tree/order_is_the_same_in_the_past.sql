-- Siblings stand in one order, now and as of an instant.
begin;
select plan(2);
select tap.set_clock('2026-01-01 10:00+00');
insert into org.org_charts (id, name) values (7001, 'Acme');
insert into org.employees (id, org_id, name, manager_id) values
(9, 7001, 'ana', null), (10, 7001, 'bob', 9), (8, 7001, 'cyd', 9), (100, 7001, 'dee', 9);
select tap.set_clock('2026-02-01 10:00+00');

select is(
    api.get_tree(7001, as_of => '2026-01-15 10:00+00')::text, api.get_tree(7001)::text, 'the tree');
select is(
    (select array_agg(p.id) from api.list_subtree(7001, 9, as_of => '2026-01-15 10:00+00') as p),
    (select array_agg(p.id) from api.list_subtree(7001, 9) as p), 'the subtree');

select * from finish();
rollback;
