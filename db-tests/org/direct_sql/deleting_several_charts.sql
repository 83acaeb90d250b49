-- Several charts may go in one statement.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve > fay');
select tap.chart('Core', 'gil > hal');

delete from org.org_charts where name in ('Acme', 'Beta');
select is((select string_agg(c.name, ' ') from org.org_charts as c), 'Core', 'one chart is left');
select is((select count(*) from org.employees), 2::bigint, 'with its employees');
select tap.sound();

select * from finish();
rollback;
