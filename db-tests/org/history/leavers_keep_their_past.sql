-- Who left can still be read about, until the instant of leaving.
begin;
select plan(6);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob > cyd');
create temporary table bob as select tap.id('bob') as id;
select tap.set_clock('2026-02-01');
select api.delete_employee(tap.org('Acme'), tap.id('bob'));

select is(tap.periods((select id from bob)), '2026-01-01..2026-02-01 bob of ana', 'bob was there for a month');
select is(tap.periods(tap.id('cyd')), '2026-01-01..2026-02-01 cyd of bob | 2026-02-01.. cyd of ana', 'cyd goes on below ana');
select is((api.get_employee(tap.org('Acme'), (select id from bob), '2026-01-31')).name, 'bob', 'as of January');
select tap.raises($$ select api.get_employee(tap.org('Acme'), (select id from bob)) $$, code => 'P0002', why => 'not now');
select tap.raises('select api.list_employee_history(tap.org(''Acme''), 4711)', code => 'P0002', why => 'nobody has no history');
select tap.sound();

select * from finish();
rollback;
