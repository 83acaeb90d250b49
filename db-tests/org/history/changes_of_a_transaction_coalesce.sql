-- Several changes in one transaction are one period.
begin;
select plan(4);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob; ana > cyd');
select tap.set_clock('2026-02-01');
update org.employees set name = 'B' where external_key = 'bob';
update org.employees set name = 'Bo', manager_id = tap.id('cyd') where external_key = 'bob';
update org.employees set name = 'Bob' where external_key in ('bob', 'cyd');

select is(tap.periods(tap.id('bob')), '2026-01-01..2026-02-01 bob of ana | 2026-02-01.. Bob of cyd', 'bob changed three times');
select is(tap.periods(tap.id('cyd')), '2026-01-01..2026-02-01 cyd of ana | 2026-02-01.. Bob of ana', 'cyd once');
select is((select max(e.version) from org.employees as e where e.external_key = 'bob'), 4::bigint, 'the version counts every one');
select tap.sound();

select * from finish();
rollback;
