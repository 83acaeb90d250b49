-- What stays the same stays on record; the rest ends or begins now, in the version in force and those to come.
begin;
select plan(10);
select tap.set_clock('2026-01-01 00:00+00');
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2; A > A.3');
select api.create_control(tap.org('Acme'), tap.id('ana'), 'mfa', 'Two factors',
    satisfies => jsonb_build_array(tap.link('acme 1 A.1', 'full', 'Why.'), tap.link('acme 1 A.2', 'part')));
select api.create_control_version(tap.org('Acme'), tap.control('mfa'), 'Later', valid_from => '2027-01-01 00:00+00');
create temporary table before as select s.id, s.requirement from api.list_satisfactions(tap.org('Acme'), tap.control('mfa')) as s;

select tap.set_clock('2026-02-01 00:00+00');
select results_eq(
    $$ select s.requirement, s.coverage, s.rationale, s.id = b.id
       from api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), jsonb_build_array(
           tap.link('acme 1 A.3'), tap.link('acme 1 A.1', 'full', 'Why.'), tap.link('acme 1 A.2'))) as s
       left join before as b on b.requirement = s.requirement order by s.requirement $$,
    $$ values ('A.1', 'full', 'Why.', true), ('A.2', 'full', null, false), ('A.3', 'full', null, null) $$, 'the answer is the new list');
select is(tap.links('mfa', 1), 'acme 1 A.1 full | acme 1 A.2 full | acme 1 A.3 full', 'of the version in force');
select is(tap.links('mfa', 2), 'acme 1 A.1 full | acme 1 A.2 full | acme 1 A.3 full', 'and of the one to come');
select is((api.get_control(tap.org('Acme'), tap.control('mfa'))).version, 3::bigint, 'the control''s ETag moves');

select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), jsonb_build_array(tap.link('acme 1 A.1', 'full', 'Why.'), tap.link('acme 1 A.2'), tap.link('acme 1 A.3')));
select is((api.get_control(tap.org('Acme'), tap.control('mfa'))).version, 3::bigint, 'but not for the same list');
select tap.set_clock('2026-03-01 00:00+00');
select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), '[]', number => 2);
select is(concat_ws(', ', (select count(*) from api.list_satisfactions(tap.org('Acme'), tap.control('mfa'))), tap.links('mfa', 2)), '3', 'one version by its number');
select tap.raises($$ select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), '[]', number => 9) $$, 'P0002', why => 'a version that is not there');
select tap.raises($$ select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), '[]', expected_version => 1) $$, 'RM001', why => 'a stale version');
select tap.raises($$ select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), null) $$, 'RM012', why => 'no list');
select tap.sound();

select * from finish();
rollback;
