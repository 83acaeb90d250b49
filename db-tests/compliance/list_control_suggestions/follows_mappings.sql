-- Mappings, read in both directions, and the template suggest what a control may satisfy as well; nothing is decided.
begin;
select plan(9);
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2; A > A.3');
select tap.framework('bmce', '1', 'B > B.1; B > B.2; B > B.3; B > B.4');
select tap.framework('cmce', '1', 'C > C.1');
insert into compliance.mappings (source_version_id, source_requirement_id, target_version_id, target_requirement_id, relation, rationale, not_covered, source, source_date)
select s.version_id, s.id, t.version_id, t.id, m.relation, 'Why.', m.not_covered, 'Somebody', '2026-01-01'
from (values ('A.1', 'B.1', 'superset', null), ('A.1', 'B.2', 'subset', 'Guests.'), ('A.2', 'B.3', 'equal', null), ('B.4', 'A.1', 'subset', 'Ours.'), ('A.3', 'B.4', 'equal', null), ('A.1', 'C.1', 'equivalent', null))
    as m(source, target, relation, not_covered)
join compliance.requirements as s on s.key = m.source join compliance.requirements as t on t.key = m.target;
insert into compliance.adoptions (org_id, code, framework_owner_id, version_id, adopted_on)
select tap.org('Acme'), 'c', 0, v.id, '2026-01-01' from compliance.framework_versions as v join compliance.frameworks as f on f.id = v.framework_id where f.code = 'cmce';
select tap.template('mfa', jsonb_build_array(tap.link('acme 1 A.1'), tap.link('acme 1 A.3', 'part', 'Guests too.'), tap.link('none 1 A')));
select api.create_control(tap.org('Acme'), tap.id('ana'), template_code => 'mfa', satisfies => jsonb_build_array(tap.link('acme 1 A.1'), tap.link('acme 1 A.2', 'part')));

select results_eq(
    $$ select s.requirement, s.coverage, s.origin, s.because_requirement, s.relation, s.not_covered, s.adopted
       from api.list_control_suggestions(tap.org('Acme'), tap.control('mfa')) as s $$,
    $$ values ('C.1', 'full', 'mapping', 'A.1', 'equivalent', null, true),
        ('A.3', 'part', 'template', null, null, null, false),
        ('B.1', 'full', 'mapping', 'A.1', 'superset', null, false),
        ('B.2', 'part', 'mapping', 'A.1', 'subset', 'Guests.', false),
        ('B.3', 'part', 'mapping', 'A.2', 'equal', null, false),
        ('B.4', 'full', 'mapping', 'A.1', 'superset', null, false) $$, 'the adopted ones first');
select is((select string_agg(s.requirement, ' ') from api.list_control_suggestions(tap.org('Acme'), tap.control('mfa'), 'bmce', '1') as s), 'B.1 B.2 B.3 B.4', 'of one framework');
select is(tap.links('mfa'), 'acme 1 A.1 full | acme 1 A.2 part', 'nothing is linked by itself');
select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), jsonb_build_array(tap.link('acme 1 A.1'), tap.link('bmce 1 B.1'), tap.link('bmce 1 B.2', 'part')));
select is((select string_agg(s.requirement, ' ') from api.list_control_suggestions(tap.org('Acme'), tap.control('mfa')) as s), 'C.1 A.3 B.4', 'what is accepted is not suggested');

select tap.chart('Bmce', 'bea');
update compliance.mappings set owner_id = tap.org('Bmce') where relation = 'equivalent';
select is((select string_agg(s.requirement, ' ') from api.list_control_suggestions(tap.org('Acme'), tap.control('mfa')) as s), 'A.3 B.4', 'another organization''s mappings are its own');
select is((select count(*) from compliance.satisfactions as s where upper_inf(s.recorded_during)), 3::bigint, 'and again nothing is decided');

select api.create_control(tap.org('Acme'), tap.id('ana'), 'other', 'Other', satisfies => jsonb_build_array(tap.link('acme 1 A.1')));
select is(
    (select string_agg(concat_ws(' ', s.control, s.requirement, s.coverage), ', ') from api.list_suggestions(tap.org('Acme'), 'bmce') as s),
    'other B.1 full, other B.2 part, mfa B.4 full, other B.4 full', 'all controls for one framework');
select is((select count(*) from api.list_suggestions(tap.org('Acme'), 'bmce', '1', 'B.4')), 2::bigint, 'or for one requirement');
select api.update_control(tap.org('Acme'), tap.control('mfa'), '{"status": "retired"}');
select is((select string_agg(s.control, ' ') from api.list_suggestions(tap.org('Acme'), 'bmce', requirement => 'B.4') as s), 'other', 'a retired control may satisfy nothing');

select * from finish();
rollback;
