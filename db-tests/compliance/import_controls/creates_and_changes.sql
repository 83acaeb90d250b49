-- An import creates new codes, changes what differs, and the same again changes nothing.
begin;
select plan(11);
select tap.set_clock('2026-03-01 00:00+00');
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select tap.template('mfa', jsonb_build_array(tap.link('acme 1 A.1')), '{"enforced": "settings"}');
create temporary table given as select jsonb_build_array(
    '{"template": "mfa", "owner_key": "bob", "valid_from": "2026-01-01T00:00:00Z"}'::jsonb,
    jsonb_build_object('code', 'door', 'title', 'The door is locked', 'satisfies', jsonb_build_array(tap.link('acme 1 A.2', 'part')))) as controls;

select is(api.import_controls(tap.org('Acme'), (select controls from given), tap.id('ana')), (2, 0, 0, '{}')::api.control_import, 'two are new');
select is(tap.links('mfa') || ', ' || tap.links('door'), 'acme 1 A.1 full, acme 1 A.2 part', 'each satisfies its own');
select is(tap.owners('controls'), 'controls door ana, controls mfa bob', 'who names nobody gets the import''s owner');
select is(tap.versions('mfa'), '1 planned 2026-01-01..', 'from the instant given');
select is((select count(*) from compliance.test_versions), 1::bigint, 'with the template''s tests');

select tap.set_clock('2026-04-01 00:00+00');
select is(api.import_controls(tap.org('Acme'), (select controls from given), tap.id('bob')), (0, 0, 2, '{}')::api.control_import, 'again: nothing');
select is(
    api.import_controls(tap.org('Acme'), jsonb_build_array('{"code": "door", "status": "implemented", "owner_key": "bob"}'::jsonb,
        jsonb_build_object('code', 'mfa', 'satisfies', jsonb_build_array(tap.link('acme 1 A.1'), tap.link('acme 1 A.2'))))),
    (0, 2, 0, '{}')::api.control_import, 'what differs is changed');
select is(tap.versions('door'), '1 planned 2026-03-01..2026-04-01 | 2 implemented 2026-04-01..', 'as a version from now on');
select is(tap.links('mfa') || ', ' || tap.links('door'), 'acme 1 A.1 full | acme 1 A.2 full, acme 1 A.2 part', 'what is not given stays');
select is(tap.owners('controls'), 'controls door bob, controls mfa bob', 'and who answers for it');
select tap.sound();

select * from finish();
rollback;
