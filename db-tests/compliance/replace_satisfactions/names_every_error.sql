-- Unknown versions and requirements, drafts, headings and repetitions are named by their place; nothing is stored.
begin;
select plan(3);
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select api.import_framework(jsonb_build_object(
    'framework', '{"code": "acme", "name": "acme", "text_rights": "Ours."}'::jsonb,
    'version', '{"version": "2", "title": "acme 2", "language": "en", "source": "A test."}'::jsonb,
    'vocabulary', '{"kinds": [{"code": "rule", "name": "Rule", "assessable": true}]}'::jsonb,
    'requirements', '[{"key": "A.1", "kind": "rule", "title": "A"}]'::jsonb));
select api.create_control(tap.org('Acme'), tap.id('ana'), 'mfa', 'Two factors', satisfies => jsonb_build_array(tap.link('acme 1 A.1')));

select is(
    tap.violations($$ select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), jsonb_build_array(
        tap.link('acme 1 A.2'), tap.link('acme 1 A.2', 'part'), tap.link('acme 1 A'), tap.link('acme 2 A.1'), tap.link('acme 3 A.1'), tap.link('acme 1 B'),
        tap.link('acme 1 A.1') || '{"edition": 4}', tap.link('acme 1 A.1') || '{"since": 1}')) $$),
    '[{"pointer": "/1/requirement", "code": "23505", "message": "the requirement is named twice"},
      {"pointer": "/2/requirement", "code": "23514", "message": "A is a heading: name the requirements below it"},
      {"pointer": "/3/version", "code": "RM014", "message": "version 2 of framework acme is a draft"},
      {"pointer": "/4/version", "code": "23503", "message": "there is no version 3 of framework acme"},
      {"pointer": "/5/requirement", "code": "23503", "message": "acme 1 has no requirement B"},
      {"pointer": "/6/version", "code": "23503", "message": "there is no version 1, edition 4 of framework acme"},
      {"pointer": "/7/since", "code": "22023", "message": "unknown key; known are edition, version, coverage, framework, rationale, requirement"}]',
    'all of them');
select is(tap.links('mfa'), 'acme 1 A.1 full', 'the list is as it was');
select is(tap.violations($$ select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), '{}') $$) #>> '{0,message}', 'what a control satisfies is a list', 'a list it must be');

select * from finish();
rollback;
