-- Only to another published version of the same framework; for those who may read the organization.
begin;
select plan(9);
select tap.chart('Acme', 'ana');
select tap.chart('Bolt', 'bea');
select tap.framework('acme', '1', 'A > A.1');
select tap.framework('acme', '2', 'A > A.1');
select tap.framework('bolt', '9', 'A > A.1');
select tap.framework('acme', '3', 'A > A.1', 'Bolt');
select api.import_framework(jsonb_build_object(
    'framework', '{"code": "acme", "name": "acme", "text_rights": "Ours."}'::jsonb,
    'version', '{"version": "5", "title": "acme 5", "language": "en", "source": "A test."}'::jsonb,
    'vocabulary', '{"kinds": [{"code": "rule", "name": "Rule", "assessable": true}]}'::jsonb,
    'requirements', '[{"key": "A.1", "kind": "rule", "title": "x"}]'::jsonb));
select tap.adopt('Acme', 'acme', '1');

select tap.raises($$ select tap.plan('1') $$, 'RM015', why => 'the same version');
select tap.raises($$ select tap.plan('7') $$, 'P0002', column_name => 'to_version', why => 'a version that is not there');
select tap.raises($$ select tap.plan('9') $$, 'P0002', why => 'a version of another framework');
select tap.raises($$ select tap.plan('3') $$, 'P0002', why => 'a version of another organization''s framework');
select tap.raises($$ select tap.plan('5') $$, 'RM014', why => 'a draft');
select tap.raises($$ select api.get_upgrade_plan(tap.org('Acme'), 999999, '2') $$, 'P0002', why => 'an adoption that is not there');
select tap.raises($$ select api.get_upgrade_plan(tap.org('Bolt'), tap.adoption('acme'), '2') $$, 'P0002', why => 'another organization''s adoption');
select tap.raises($$ select api.get_upgrade_plan(tap.org('Acme'), tap.adoption('acme'), '2', 2) $$, 'P0002', why => 'an edition that is not there');
select set_config('tap.org', tap.org('Acme')::text, true), set_config('tap.adoption', tap.adoption('acme')::text, true);
select tap.act_as('remit_api', 'idp|eve');
select tap.raises($$ select api.get_upgrade_plan(current_setting('tap.org')::bigint, current_setting('tap.adoption')::bigint, '2') $$, '42501', why => 'a stranger');

select * from finish();
rollback;
