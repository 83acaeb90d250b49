-- Records follow one another even when the clock does not.
begin;
select plan(2);
select tap.set_clock('2026-02-01');
select tap.chart('Acme', 'ana');
select tap.set_clock('2026-01-01');
update org.employees set name = 'Ana';

select results_eq(
    $$ select p.name, p.valid_from from api.list_employee_history(tap.org('Acme'), tap.id('ana')) as p $$,
    $$ values ('ana', timestamptz '2026-02-01'), ('Ana', '2026-02-01 00:00:00.000001') $$, 'a microsecond later than the last');
select tap.sound();

select * from finish();
rollback;
