-- Two versions in one transaction: only the second was ever known, and its links are the control's.
begin;
select plan(8);
select tap.set_clock('2026-01-01 00:00+00');
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select api.create_control(tap.org('Acme'), tap.id('ana'), 'mfa', 'One', satisfies => jsonb_build_array(tap.link('acme 1 A.1')));
select api.create_control_version(tap.org('Acme'), tap.control('mfa'), 'Two');
select is(tap.versions('mfa'), '2 planned 2026-01-01..', 'even with the first');
select is(tap.links('mfa'), 'acme 1 A.1 full', 'and its links');

select tap.set_clock('2026-02-01 00:00+00');
select api.create_control_version(tap.org('Acme'), tap.control('mfa'), 'Three', status => 'implemented');
select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), jsonb_build_array(tap.link('acme 1 A.2')));
select api.create_control_version(tap.org('Acme'), tap.control('mfa'), 'Four');
select is(tap.versions('mfa'), '2 planned 2026-01-01..2026-02-01 | 4 implemented 2026-02-01..', 'the last one counts');
select is(tap.links('mfa'), 'acme 1 A.2 full', 'with the links it had');
select is((select count(*) from compliance.control_versions as v where isempty(v.recorded_during)), 0::bigint, 'nothing has an empty time');

select tap.set_clock('2026-03-01 00:00+00');
select is(tap.versions('mfa', '2026-01-15 00:00+00') || ', ' || tap.links('mfa', as_of => '2026-01-15 00:00+00'), '2 planned 2026-01-01.., acme 1 A.1 full', 'as of before');
select lives_ok('select tap.settle()', 'and no rule objects');
select tap.sound();

select * from finish();
rollback;
