-- All steps are one change of the chart and one instant of its history.
begin;
select plan(3);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob > cyd');
select tap.set_clock('2026-02-01');

select is(
    (api.reorganize_chart(tap.org('Acme'), $$[
        {"action": "move", "employee_key": "cyd", "manager_key": "ana"},
        {"action": "move", "employee_key": "bob", "manager_key": "cyd"},
        {"action": "rename", "employee_key": "bob", "name": "Bobby"}]$$)).version,
    2::bigint, 'the next version, once');
select is(tap.periods(tap.id('bob')), '2026-01-01..2026-02-01 bob of ana | 2026-02-01.. Bobby of cyd', 'two changes, one period');
select tap.sound();

select * from finish();
rollback;
