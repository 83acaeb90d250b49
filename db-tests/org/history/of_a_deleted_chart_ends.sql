-- With the chart everyone's history ends.
begin;
select plan(3);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob');
select tap.set_clock('2026-02-01');
delete from org.org_charts;

select is_empty('select from org.employee_history as h where upper_inf(h.valid_during)', 'nobody is there any more');
select is((select count(*) from org.employee_history as h where h.valid_during @> timestamptz '2026-01-15'), 2::bigint, 'two were');
select tap.sound();

select * from finish();
rollback;
