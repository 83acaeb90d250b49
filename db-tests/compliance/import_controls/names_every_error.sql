-- An import with errors names each by its place, and stores nothing.
begin;
select plan(4);
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1');
select tap.template('mfa');
select api.create_control(tap.org('Acme'), tap.id('ana'), 'own', 'Own');

select is(
    tap.violations($$ select api.import_controls(tap.org('Acme'), jsonb_build_array(
        '{"template": "none", "owner_key": "nobody", "status": "done"}'::jsonb,
        '{"code": "a", "owner_id": 999999, "owner_key": "ana", "title": "A", "kind": 1}'::jsonb,
        '{"code": "b", "valid_from": "soon"}'::jsonb,
        '{"code": "b", "title": "B", "owner_id": 999999}'::jsonb,
        '{"code": "d", "title": "a\tb", "description": " ", "owner_id": 999999}'::jsonb,
        '{"code": "own", "template": "mfa"}'::jsonb,
        jsonb_build_object('code', 'c', 'title', 'C', 'owner_key', 'ana', 'satisfies', jsonb_build_array(tap.link('acme 1 A.1'), tap.link('acme 1 A.1'), tap.link('acme 2 A.1'))))) $$),
    '[{"pointer": "/0/owner_key", "code": "23503", "message": "there is no such employee in the chart"},
      {"pointer": "/0/status", "code": "23514", "message": "give planned, implemented or retired"},
      {"pointer": "/0/template", "code": "23503", "message": "there is no control template none"},
      {"pointer": "/1/kind", "code": "22023", "message": "unknown key; known are code, title, status, owner_id, template, owner_key, satisfies, valid_from, description"},
      {"pointer": "/2/owner_key", "code": "23502", "message": "owner is missing"},
      {"pointer": "/2/title", "code": "23502", "message": "title is missing"},
      {"pointer": "/2/valid_from", "code": "22023", "message": "soon is not an instant"},
      {"pointer": "/3/code", "code": "23505", "message": "2 controls have the code b"},
      {"pointer": "/3/owner_id", "code": "23503", "message": "there is no such employee in the chart"},
      {"pointer": "/4/description", "code": "22023", "message": "description is not a readable text of 1 to 20,000 characters"},
      {"pointer": "/4/title", "code": "22023", "message": "title is not one readable line of 1 to 1,000 characters"},
      {"pointer": "/5/template", "code": "RM011", "message": "control own was not made from template mfa"},
      {"pointer": "/6/satisfies/1/requirement", "code": "23505", "message": "the requirement is named twice"},
      {"pointer": "/6/satisfies/2/version", "code": "23503", "message": "there is no version 2 of framework acme"}]',
    'all of them');
select is(tap.violations($$ select api.import_controls(tap.org('Acme'), '{"code": "a"}') $$) #>> '{0,message}', 'an import is a list of controls', 'not even a list');
select is((select count(*) from compliance.controls), 1::bigint, 'nothing was stored');
select is(api.import_controls(tap.org('Acme'), '[]'), (0, 0, 0, '{}')::api.control_import, 'an empty list is no error');

select * from finish();
rollback;
