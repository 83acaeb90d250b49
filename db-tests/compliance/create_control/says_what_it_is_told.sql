-- A new control says what it is told, from now on or from the instant that is given, and is on record.
begin;
select plan(7);
select tap.set_clock('2026-03-01 12:00+00');
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1; A > A.2');

select results_eq(
    $$ select c.code, c.title, c.description, c.status, tap.key(c.owner_id), c.number, c.valid_from, c.version, c.template_code
       from api.create_control(tap.org('Acme'), tap.id('bob'), 'mfa', 'Two factors', satisfies => jsonb_build_array(tap.link('acme 1 A.1'))) as c $$,
    $$ values ('mfa', 'Two factors', null, 'planned', 'bob', 1, '2026-03-01 12:00+00'::timestamptz, 1::bigint, null::text) $$,
    'it is the answer');
select is(tap.links('mfa'), 'acme 1 A.1 full', 'with what it satisfies');
select is(
    (api.create_control(tap.org('Acme'), tap.id('ana'), 'old', 'Old', 'Since ever.', 'implemented', valid_from => '2025-01-01 00:00+00')).valid_from,
    '2025-01-01 00:00+00', 'it may have been so for long');
select is(
    (api.create_control(tap.org('Acme'), tap.id('ana'), 'next', 'Next', valid_from => '2027-01-01 00:00+00')).valid_from,
    '2027-01-01 00:00+00', 'or be still to come');
select is((api.get_control(tap.org('Acme'), tap.control('next'))).title, 'Next', 'and is shown then, too');
select results_eq(
    $$ select j.event, count(*) from kernel.journal as j where j.event ~ 'control|satisf' group by 1 order by 1 $$,
    $$ values ('control_versions.created', 3::bigint), ('controls.created', 3), ('satisfactions.created', 1) $$,
    'the journal has each');
select tap.sound();

select * from finish();
rollback;
