-- In the history of a chart every instant has one CEO.
begin;
select plan(4);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob > cyd');
select tap.set_clock('2026-02-01');
select api.promote_employee(tap.org('Acme'), tap.id('cyd'));
select tap.set_clock('2026-03-01');
select api.promote_employee(tap.org('Acme'), tap.id('ana'));

select is(tap.tree('Acme'), 'ana(bob, cyd)', 'now');
select is(tap.periods(tap.id('ana')), '2026-01-01..2026-02-01 ana | 2026-02-01..2026-03-01 ana of cyd | 2026-03-01.. ana', 'ana came back');
select is(tap.periods(tap.id('cyd')), '2026-01-01..2026-02-01 cyd of bob | 2026-02-01..2026-03-01 cyd | 2026-03-01.. cyd of ana', 'cyd had a month');
select tap.sound();

select * from finish();
rollback;
