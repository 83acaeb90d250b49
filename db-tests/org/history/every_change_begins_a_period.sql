-- Each change ends one period and begins the next, without gap or overlap.
begin;
select plan(4);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob > cyd');
select tap.set_clock('2026-02-01');
select api.update_employee(tap.org('Acme'), tap.id('cyd'), '{"name": "Cyd"}');
select tap.set_clock('2026-03-01');
select api.update_employee(tap.org('Acme'), tap.id('cyd'), jsonb_build_object('manager_id', tap.id('ana')));

select is(tap.periods(tap.id('cyd')), '2026-01-01..2026-02-01 cyd of bob | 2026-02-01..2026-03-01 Cyd of bob | 2026-03-01.. Cyd of ana', 'three periods');
select is(tap.periods(tap.id('bob')), '2026-01-01.. bob of ana', 'who did not change has one');
select results_eq(
    $$ select p.name, p.version, p.valid_from, p.valid_until from api.list_employee_history(tap.org('Acme'), tap.id('cyd')) as p $$,
    $$ values ('cyd', 1::bigint, timestamptz '2026-01-01', timestamptz '2026-02-01'), ('Cyd', 2, '2026-02-01', '2026-03-01'),
              ('Cyd', 3, '2026-03-01', null) $$, 'as clients see them');
select tap.sound();

select * from finish();
rollback;
