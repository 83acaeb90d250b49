-- What a control satisfied is told as it was known, with the names of what it points to.
begin;
select plan(5);
select tap.set_clock('2026-01-01 00:00+00');
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select api.create_control(tap.org('Acme'), tap.id('ana'), 'mfa', 'Two factors', satisfies => jsonb_build_array(tap.link('acme 1 A.1', 'part', 'Staff only.')));
select tap.set_clock('2026-02-01 00:00+00');
select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), jsonb_build_array(tap.link('acme 1 A.2')));

select results_eq(
    $$ select s.framework, s.framework_version, s.edition, s.requirement, s.requirement_code, s.requirement_title, s.coverage, s.rationale, s.review, s.recorded_at
       from api.list_satisfactions(tap.org('Acme'), tap.control('mfa'), as_of => '2026-01-15 00:00+00') as s $$,
    $$ values ('acme', '1', 1, 'A.1', 'A.1', 'Title of A.1', 'part', 'Staff only.', 'reviewed', '2026-01-01 00:00+00'::timestamptz) $$,
    'as it was known then');
select is(tap.links('mfa'), 'acme 1 A.2 full', 'and now');
select is(tap.links('mfa', as_of => '2026-02-01 00:00+00'), 'acme 1 A.2 full', 'a change is known at its instant');
select is(tap.links('mfa', as_of => '2025-12-31 00:00+00'), null, 'before the first there is nothing');
select is(tap.links('mfa', 7), null, 'nor of a version that is not there');

select * from finish();
rollback;
