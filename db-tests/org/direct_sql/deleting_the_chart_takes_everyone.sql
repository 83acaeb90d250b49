-- Only with its chart does a CEO go; the journal and the history stay.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob > cyd');
select tap.chart('Beta', 'eve');
create temporary table acme as select tap.org('Acme') as id;

delete from org.org_charts where id in (select id from acme);
select is_empty('select from org.employees where org_id in (select id from acme)', 'nobody is left');
select is_empty('select from org.employee_paths where org_id in (select id from acme)', 'no path is left');
select results_eq(
    'select j.event from kernel.journal as j where j.org_id in (select id from acme) order by j.seq',
    $$ values ('org_chart.created'), ('employees.created'), ('org_chart.deleted'), ('employees.deleted') $$,
    'the journal tells all of it');
select is(tap.tree('Beta'), 'eve', 'the other chart is untouched');
select tap.sound();

select * from finish();
rollback;
