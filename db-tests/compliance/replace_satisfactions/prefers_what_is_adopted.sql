-- Without an edition a link points to the adopted one, or to the latest published; an organization's own framework comes first.
begin;
select plan(5);
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1');
select api.create_control(tap.org('Acme'), tap.id('ana'), 'mfa', 'Two factors', satisfies => jsonb_build_array(tap.link('acme 1 A.1')));
insert into compliance.adoptions (org_id, code, framework_owner_id, version_id, adopted_on)
select tap.org('Acme'), 'a', 0, v.id, '2026-01-01' from compliance.framework_versions as v;
select api.import_framework(jsonb_build_object(
    'framework', '{"code": "acme", "name": "acme", "text_rights": "Ours."}'::jsonb,
    'version', '{"version": "1", "edition": 2, "title": "acme 1", "language": "en", "source": "A test."}'::jsonb,
    'vocabulary', '{"kinds": [{"code": "rule", "name": "Rule", "assessable": true}]}'::jsonb,
    'requirements', '[{"key": "A.1", "kind": "rule", "title": "Corrected"}]'::jsonb), true);
create function pg_temp.editions() returns text language sql as $$
    select string_agg(s.edition || ' ' || s.requirement_title, ', ' order by s.edition) from api.list_satisfactions(tap.org('Acme'), tap.control('mfa')) as s;
$$;

select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), jsonb_build_array(tap.link('acme 1 A.1', 'part')));
select is(pg_temp.editions(), '1 Title of A.1', 'the adopted edition');
select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), jsonb_build_array(tap.link('acme 1 A.1'), tap.link('acme 1 A.1') || '{"edition": 2}'));
select is(pg_temp.editions(), '1 Title of A.1, 2 Corrected', 'or the one that is named');
update compliance.adoptions set retired = true;
select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), jsonb_build_array(tap.link('acme 1 A.1')));
select is(pg_temp.editions(), '2 Corrected', 'or the latest');
select tap.framework('acme', '1', 'A > A.1', 'Acme', '{"own": true}');
select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), jsonb_build_array(tap.link('acme 1 A.1')));
select is((select s.framework_owner_id from compliance.satisfactions as s where upper_inf(s.recorded_during)), tap.org('Acme'), 'its own framework comes first');
select tap.raises(
    $$ select api.replace_satisfactions(tap.org('Acme'), tap.control('mfa'), jsonb_build_array(tap.link('acme 1 A.1') || '{"edition": 1.5}')) $$,
    'RM012', why => 'half an edition');

select * from finish();
rollback;
