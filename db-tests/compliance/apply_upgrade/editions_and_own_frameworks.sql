-- A correction of the same version is an upgrade, so is the way back, and an organization's own framework is upgraded like any.
begin;
select plan(10);
select tap.set_clock('2026-01-01 00:00+00');
select tap.chart('Acme', 'ana');
create function tap.publish(edition integer, title text, chart text default null) returns bigint language sql volatile as $$
    select (api.import_framework(jsonb_build_object(
        'framework', jsonb_build_object('code', case when $3 is null then 'acme' else 'own' end, 'name', 'x', 'text_rights', 'Ours.'),
        'version', jsonb_build_object('version', '1', 'edition', $1, 'title', 'x', 'language', 'en', 'source', 'A test.'),
        'vocabulary', '{"kinds": [{"code": "rule", "name": "Rule", "assessable": true}]}'::jsonb,
        'requirements', jsonb_build_array(jsonb_build_object('key', 'A.1', 'kind', 'rule', 'title', $2), jsonb_build_object('key', 'A.2', 'kind', 'rule', 'title', 'x'))),
        true, case when $3 is not null then tap.org($3) end)).id;
$$;
select tap.publish(1, 'Wrnog');
select tap.adopt('Acme', 'acme', '1');
select tap.control('c1', 'A.1, A.2');
select tap.raises($$ select tap.plan('1') $$, 'RM015', why => 'there is no other edition yet');
select tap.publish(2, 'Right');

select is(tap.plan('1'), e'reworded A.1 A.1 c1 full carried\nsame A.2 A.2 c1 full carried', 'the latest edition is meant');
select tap.raises($$ select api.apply_upgrade(tap.org('Acme'), tap.adoption('acme'), '1', 1) $$, 'RM015', why => 'the adopted one is no upgrade');
select tap.set_clock('2026-02-01 00:00+00');
select results_eq(
    $$ select (u.plan).from_edition, (u.plan).to_edition, (u.plan).carried from api.apply_upgrade(tap.org('Acme'), tap.adoption('acme'), '1', code => 'corrected') as u $$,
    $$ values (1, 2, 2) $$, 'to the correction');
select is((select count(*) from compliance.satisfactions as s where upper_inf(s.recorded_during)), 4::bigint, 'both editions are linked');
select tap.set_clock('2026-03-01 00:00+00');
select results_eq(
    $$ select u.successor_code, (u.plan).carried, (u.plan).present from api.apply_upgrade(tap.org('Acme'), tap.adoption('corrected'), '1', 1, 'back') as u $$,
    $$ values ('back', 0, 2) $$, 'and back, where the links are still there');
select tap.raises($$ select api.revert_upgrade(tap.org('Acme'), tap.adoption('acme')) $$, 'RM016', why => 'it was upgraded further');
select lives_ok($$ select api.revert_upgrade(tap.org('Acme'), tap.adoption('corrected')) $$, 'the last one first');
select lives_ok($$ select api.revert_upgrade(tap.org('Acme'), tap.adoption('acme')) $$, 'then the one before');

select tap.publish(1, 'Wrnog', 'Acme');
select tap.publish(2, 'Right', 'Acme');
select api.create_adoption(tap.org('Acme'), 'own', 'own', '1', 1);
select tap.control('c2', 'A.1', 'own');
select api.apply_upgrade(tap.org('Acme'), tap.adoption('own'), '1', code => 'own-2');
select is(tap.links('c2'), 'own 1 A.1 full | own 1 A.1 full carried', 'a framework of its own');

select * from finish();
rollback;
