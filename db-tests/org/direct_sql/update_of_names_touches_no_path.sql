-- A rename, of one or of all, leaves the tree and the version of the chart alone.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd');
select tap.set_clock();
create temporary table before as select p.id, p.ctid as place from org.employee_paths as p;

update org.employees set name = 'Bob' where id = tap.id('bob');
update org.employees set title = 'Engineer' where org_id = tap.org('Acme');
select results_eq(
    'select p.id, p.ctid from org.employee_paths as p order by p.id',
    'select b.id, b.place from before as b order by b.id',
    'no path was written');
select is((api.get_org_chart(tap.org('Acme'))).version, 1::bigint, 'the chart is as it was');

select * from finish();
rollback;
