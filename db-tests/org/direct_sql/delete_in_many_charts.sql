-- One DELETE may take leavers from several charts.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd');
select tap.chart('Beta', 'eve > fay > gil');

delete from org.employees where external_key in ('bob', 'fay');
select is(tap.tree('Acme') || ' ' || tap.tree('Beta'), 'ana(cyd) eve(gil)', 'each chart closed its gap');
select tap.sound();

select * from finish();
rollback;
