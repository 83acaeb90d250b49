-- A version takes over at its instant, in place of all that would have come; what was known before is still told.
begin;
select plan(12);
select tap.set_clock('2026-01-10 00:00+00');
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select api.create_control(tap.org('Acme'), tap.id('ana'), 'mfa', 'One', valid_from => '2026-01-01 00:00+00', satisfies => jsonb_build_array(tap.link('acme 1 A.1')));

select tap.set_clock('2026-03-10 00:00+00');
select is((api.create_control_version(tap.org('Acme'), tap.control('mfa'), status => 'implemented')).number, 2, 'from now on');
select tap.set_clock('2026-03-20 00:00+00');
select is((api.create_control_version(tap.org('Acme'), tap.control('mfa'), 'Three', valid_from => '2026-09-01 00:00+00')).number, 3, 'one to come');
select is(tap.versions('mfa'), '1 planned 2026-01-01..2026-03-10 | 2 implemented 2026-03-10..2026-09-01 | 3 implemented 2026-09-01..', 'follow each other');
select is((api.get_control(tap.org('Acme'), tap.control('mfa'))).number, 2, 'the second is in force');
select is(tap.links('mfa', 3), 'acme 1 A.1 full', 'what the one before satisfies, the next does');

select tap.set_clock('2026-04-01 00:00+00');
select is((api.create_control_version(tap.org('Acme'), tap.control('mfa'), 'Four', status => 'implemented', valid_from => '2026-02-01 00:00+00')).number, 4, 'one that was in force for long');
select is(tap.versions('mfa'), '1 planned 2026-01-01..2026-02-01 | 4 implemented 2026-02-01..', 'takes the place of all after it');
select is(tap.versions('mfa', '2026-03-25 00:00+00'), '1 planned 2026-01-01..2026-03-10 | 2 implemented 2026-03-10..2026-09-01 | 3 implemented 2026-09-01..', 'as of before, nothing has changed');
select is(tap.versions('mfa', '2026-01-10 00:00+00'), '1 planned 2026-01-01..', 'as of the beginning neither');
select is(tap.links('mfa', 2, '2026-03-25 00:00+00') || ', ' || coalesce(tap.links('mfa', 2), 'none'), 'acme 1 A.1 full, none', 'links go with their version');
select is((api.create_control_version(tap.org('Acme'), tap.control('mfa'), 'Five', valid_from => '2025-01-01 00:00+00')).status, 'planned', 'before the first: in place of all');
select tap.sound();

select * from finish();
rollback;
