-- Upgrades stay on record with their plans, those taken back as well; from either end.
begin;
select plan(4);
select tap.set_clock('2026-01-01 00:00+00');
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select tap.framework('acme', '2', 'A > A.1; A > A.2');
select tap.adopt('Acme', 'acme', '1');
select tap.set_clock('2026-02-01 00:00+00');
select api.apply_upgrade(tap.org('Acme'), tap.adoption('acme'), '2');
select tap.set_clock('2026-03-01 00:00+00');
select api.revert_upgrade(tap.org('Acme'), tap.adoption('acme'));
select tap.control('c1', 'A.1');
select tap.set_clock('2026-04-01 00:00+00');
select api.apply_upgrade(tap.org('Acme'), tap.adoption('acme'), '2');

select results_eq(
    $$ select u.successor_id = tap.adoption('acme-2'), u.applied_at, u.reverted_at, (u.plan).carried from api.list_upgrades(tap.org('Acme'), tap.adoption('acme')) as u $$,
    $$ values (true, '2026-02-01 00:00+00'::timestamptz, '2026-03-01 00:00+00'::timestamptz, 0), (true, '2026-04-01 00:00+00', null, 1) $$, 'both');
select is((select count(*) from api.list_upgrades(tap.org('Acme'), tap.adoption('acme-2'))), 2::bigint, 'from the other end');
select is((select count(*) from api.list_upgrades(tap.org('Acme'), tap.adoption('acme'), 1)), 1::bigint, 'a page');
select tap.raises($$ select api.list_upgrades(tap.org('Acme'), 999999) $$, 'P0002', why => 'an adoption that is not there');

select * from finish();
rollback;
