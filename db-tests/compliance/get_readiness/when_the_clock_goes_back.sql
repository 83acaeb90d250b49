-- A clock that was set back does not make what was just recorded look as if it were still to come.
begin;
select plan(3);
select tap.set_clock('2026-01-01 12:00');
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1');
select tap.adopt('Acme', 'acme', '1');
select tap.control('c', 'A.1', valid_from => '2026-01-01 12:00');
select tap.evidence('e', 'c', '[2026-01-01 12:00,2027-01-01)');
select tap.set_clock('2026-01-01 11:00');
select is((api.get_readiness(tap.org('Acme'), tap.adoption('acme'))).status, 'ready', 'readiness');
select is((select a.status from api.list_applicability(tap.org('Acme'), tap.adoption('acme')) as a), 'ready', 'applicability');
select is((api.get_readiness(tap.org('Acme'), tap.adoption('acme'), effective_at => '2026-01-01 11:00')).status, 'not_ready', 'asked about then, it was not');

select * from finish();
rollback;
