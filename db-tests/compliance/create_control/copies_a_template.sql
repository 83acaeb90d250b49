-- From a template come title, description, tests and what it satisfies of what is published here; later changes do not.
begin;
select plan(7);
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select tap.template('mfa', jsonb_build_array(tap.link('acme 1 A.1'), tap.link('acme 1 A.2', 'part', 'Staff only.'), tap.link('other 7 X'), tap.link('acme 1 A.9')),
    '{"enforced": "settings", "enrolled": "accounts"}');

select results_eq(
    $$ select c.code, c.title, c.description, c.template_code from api.create_control(tap.org('Acme'), tap.id('ana'), template_code => 'mfa') as c $$,
    $$ values ('mfa', 'Title of mfa', 'What mfa does.', 'mfa') $$, 'its words');
select is(tap.links('mfa'), 'acme 1 A.1 full | acme 1 A.2 part', 'what it satisfies here');
select results_eq(
    $$ select t.code::text, v.number, v.evidence_kind::text, v.predicate, v.requires, v.freshness
       from compliance.tests as t join compliance.test_versions as v on v.org_id = t.org_id and v.test_id = t.id order by t.id $$,
    $$ values ('enforced', 1, 'settings', '$.done == true', array['$.done'], interval '30 days'),
        ('enrolled', 1, 'accounts', '$.done == true', array['$.done'], interval '30 days') $$, 'its tests');
select is(
    (api.create_control(tap.org('Acme'), tap.id('ana'), 'own', 'Own words', template_code => 'mfa',
        satisfies => jsonb_build_array(tap.link('acme 1 A.2')))).title,
    'Own words', 'what is given comes first');
select is(tap.links('own'), 'acme 1 A.2 full', 'so does what it satisfies');

insert into compliance.control_templates (owner_id, code, title, description, satisfies, tests, content_hash)
values (tap.org('Acme'), 'mfa', 'Ours', 'Our way.', '[]', '[]', 'x');
select is((api.create_control(tap.org('Acme'), tap.id('ana'), 'third', template_code => 'mfa')).title, 'Ours', 'the organization''s own template wins');
select is((api.get_control(tap.org('Acme'), tap.control('mfa'))).title, 'Title of mfa', 'a control made before keeps its words');

select * from finish();
rollback;
