-- An empty list is applied and differs in nothing.
begin;
select plan(3);
select tap.chart('Acme', 'ana');
select tap.set_clock();
create temporary table told as select r.* from api.reorganize_chart(tap.org('Acme'), '[]') as r;

select is((select t.applied from told as t), true, 'applied');
select is((select cardinality(t.differences) from told as t), 0, 'without difference');
select is((select t.version from told as t), 1::bigint, 'at the same version');

select * from finish();
rollback;
