-- A carried link becomes a reviewed one and remembers where it comes from; others stay as they are.
begin;
select plan(10);
select tap.set_clock('2026-01-01 00:00+00');
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select tap.framework('acme', '2', 'A > A.1; A > A.2');
select api.import_controls(tap.org('Acme'), jsonb_build_array(
    jsonb_build_object('code', 'c1', 'title', 'C1', 'owner_key', 'ana', 'satisfies', jsonb_build_array(tap.link('acme 1 A.1'), tap.link('acme 1 A.2', 'part', 'Why.'))),
    jsonb_build_object('code', 'c2', 'title', 'C2', 'owner_key', 'ana', 'satisfies', jsonb_build_array(tap.link('acme 1 A.1')))));
insert into compliance.adoptions (org_id, code, framework_owner_id, version_id, adopted_on)
select tap.org('Acme'), v.version, 0, v.id, '2026-01-01' from compliance.framework_versions as v;
insert into compliance.upgrades (org_id, from_adoption_id, to_adoption_id, plan, applied_by, recorded_during)
select tap.org('Acme'), min(a.id), max(a.id), '{}', 'eve', 'empty' from compliance.adoptions as a;
select tap.set_clock('2026-02-01 00:00+00');
insert into compliance.satisfactions (
    org_id, control_id, number, framework_owner_id, version_id, requirement_id, coverage, rationale, review, upgrade_id, carried_from, recorded_during)
select s.org_id, s.control_id, s.number, 0, v.id, s.requirement_id, s.coverage, s.rationale, 'carried', u.id, s.id, 'empty'
from compliance.satisfactions as s, compliance.framework_versions as v, compliance.upgrades as u
where v.version = '2';
select is(tap.links('c1'), 'acme 1 A.1 full | acme 1 A.2 part | acme 2 A.1 full carried | acme 2 A.2 part carried', 'carried over');

select tap.set_clock('2026-03-01 00:00+00');
select is((select count(*) from api.replace_satisfactions(tap.org('Acme'), tap.control('c2'), jsonb_build_array(tap.link('acme 1 A.1'), tap.link('acme 2 A.1'))) as s
    where s.review = 'carried'), 1::bigint, 'a list that names it again is no review');
select api.create_control_version(tap.org('Acme'), tap.control('c2'), 'C2 anew');
select is(tap.links('c2'), 'acme 1 A.1 full | acme 2 A.1 full carried', 'nor is the next version');

select tap.set_clock('2026-04-01 00:00+00');
select results_eq(
    $$ select s.requirement, s.coverage, s.rationale, s.review, s.upgrade_id is not null, s.carried_from is not null, s.recorded_at
       from api.review_satisfactions(tap.org('Acme'), tap.control('c1'), requirement => 'A.2') as s $$,
    $$ values ('A.2', 'part', 'Why.', 'reviewed', true, true, '2026-04-01 00:00+00'::timestamptz) $$, 'one is reviewed');
select is(tap.links('c1'), 'acme 1 A.1 full | acme 1 A.2 part | acme 2 A.1 full carried | acme 2 A.2 part', 'the others are not');
select is(tap.links('c1', as_of => '2026-03-15 00:00+00'), 'acme 1 A.1 full | acme 1 A.2 part | acme 2 A.1 full carried | acme 2 A.2 part carried', 'as of before it was not');
select is((select count(*) from api.review_satisfactions(tap.org('Acme'), framework => 'acme', framework_version => '2')), 3::bigint,
    'a framework version at once: with each version of a control');
select is((select count(*) from api.review_satisfactions(tap.org('Acme'), framework => 'acme')), 0::bigint, 'nothing is left');
select tap.raises($$ select api.review_satisfactions(tap.org('Acme')) $$, '22023', why => 'everything at once is no review');
select tap.raises($$ select api.review_satisfactions(tap.org('Acme'), 999999) $$, 'P0002', why => 'a control that is not there');

select * from finish();
rollback;
