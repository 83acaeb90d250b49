-- By direct SQL, too, a control has versions without a gap, and its links belong to a version that is known.
begin;
select plan(13);
select tap.set_clock('2026-01-01 00:00+00');
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select api.create_control(tap.org('Acme'), tap.id('ana'), 'mfa', 'Two factors', satisfies => jsonb_build_array(tap.link('acme 1 A.1')));
select tap.set_clock('2026-02-01 00:00+00');

select tap.raises($$ insert into compliance.controls (org_id, code, owner_id) values (tap.org('Acme'), 'x', tap.id('ana')) $$,
    '23514', 'control_versions_no_gap', why => 'a control that says nothing');
select tap.raises($$ update compliance.control_versions set recorded_during = 'empty' $$, '23514', 'control_versions_no_gap', why => 'a version that ends with nothing after it');
select tap.raises($$ with v as (update compliance.control_versions set recorded_during = 'empty' returning *)
    insert into compliance.control_versions (org_id, control_id, number, title, status, valid_during, recorded_during)
    select v.org_id, v.control_id, 2, v.title, v.status, '[2026-02-01,2026-03-01)', 'empty' from v $$,
    '23514', 'control_versions_no_gap', why => 'a next version that begins late and ends');
select tap.raises($$ insert into compliance.control_versions (org_id, control_id, number, title, status, valid_during, recorded_during)
    values (tap.org('Acme'), tap.control('mfa'), 2, 'x', 'planned', '[2025-01-01,2025-02-01)', 'empty') $$, '23514', 'control_versions_no_gap', why => 'an earlier time that ends before the first');
select tap.raises($$ insert into compliance.control_versions (org_id, control_id, number, title, status, valid_during, recorded_during)
    values (tap.org('Acme'), tap.control('mfa'), 2, 'x', 'planned', '[2026-05-01,)', 'empty') $$, '23P01', 'control_versions_no_overlap', why => 'two versions at once');
select tap.raises($$ insert into compliance.control_versions (org_id, control_id, number, title, status, valid_during, recorded_during)
    values (tap.org('Acme'), tap.control('mfa'), 2, 'x', 'planned', '(,2026-01-01)', 'empty') $$, '23514', 'control_versions_begins', why => 'a version since for ever');
select tap.raises($$ insert into compliance.satisfactions (org_id, control_id, number, framework_owner_id, version_id, requirement_id, coverage, recorded_during)
    select s.org_id, s.control_id, 2, 0, s.version_id, s.requirement_id, 'full', 'empty' from compliance.satisfactions as s $$,
    '23503', 'satisfactions_known_version', why => 'a link of a version that is not there');
select tap.raises($$ insert into compliance.satisfactions (org_id, control_id, number, framework_owner_id, version_id, requirement_id, coverage, recorded_during)
    select s.org_id, s.control_id, 1, 0, s.version_id, r.id, 'full', 'empty' from compliance.satisfactions as s join compliance.requirements as r on r.key = 'A' $$,
    '23514', 'satisfactions_assessable', why => 'a link to a heading');
select tap.raises($$ insert into compliance.satisfactions (org_id, control_id, number, framework_owner_id, version_id, requirement_id, coverage, recorded_during)
    select s.org_id, s.control_id, 1, 0, s.version_id, s.requirement_id, 'full', 'empty' from compliance.satisfactions as s $$,
    '23505', 'satisfactions_one_now', why => 'a link twice');
select tap.raises($$ do $x$ begin
    update compliance.control_versions set recorded_during = 'empty';
    insert into compliance.control_versions (org_id, control_id, number, title, status, valid_during, recorded_during)
    values (tap.org('Acme'), tap.control('mfa'), 2, 'x', 'planned', '[2026-01-01,)', 'empty');
    end; $x$ $$, '23503', 'satisfactions_known_version', why => 'a version that leaves its links behind');
select tap.raises($$ update compliance.satisfactions set coverage = 'part' $$, 'RM011', why => 'a link that changes');
select tap.raises($$ delete from compliance.control_versions $$, 'RM011', why => 'a version that goes');
select tap.sound();

select * from finish();
rollback;
