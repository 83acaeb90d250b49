-- A requirement that became a heading is covered below it, in part. What a version lists as withdrawn is nowhere to go.
begin;
select plan(5);
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2; A > A.3');
select tap.framework('acme', '2', 'A > A.1 > A.1.1; A > A.1 > A.1.2; A > A.2; A > A.3; A > A.4');
select tap.framework('acme', '3', 'A > A.1; A > A.2; A > A.3');
select api.import_framework(jsonb_set(jsonb_set(d.document, '{version,version}', '"4"'), '{requirements,0,children,1,withdrawn}', 'true'), true)
from (select jsonb_build_object(
    'framework', '{"code": "acme", "name": "acme", "text_rights": "Ours."}'::jsonb,
    'version', '{"version": "4", "title": "acme 4", "language": "en", "source": "A test."}'::jsonb,
    'vocabulary', '{"kinds": [{"code": "chapter", "name": "Chapter", "assessable": false}, {"code": "rule", "name": "Rule", "assessable": true}]}'::jsonb,
    'requirements', tap.requirements('A > A.1; A > A.2; A > A.3')) as document) as d;
select tap.adopt('Acme', 'acme', '1');
select tap.control('c1', 'A.1, A.2');

select is(tap.plan('2'), array_to_string(array[
    'reworded A.1 A.1 c1 A.1.1 part carried, c1 A.1.2 part carried',
    'same A.2 A.2 c1 full carried',
    'same A.3 A.3 needs a control',
    'new - A.1.1',
    'new - A.1.2',
    'new - A.4 needs a control'], e'\n'), 'below the heading');
select is(tap.plan('4', touched => true), e'same A.1 A.1 c1 full carried\nwithdrawn A.2 - c1 ended', 'withdrawn is withdrawn, listed or not');
select tap.lineage('acme', '1', '4', 'moved A.1 A.2', 'overlay');
select is(tap.plan('4', touched => true), e'withdrawn A.1 - c1 ended\nwithdrawn A.2 - c1 ended', 'even if somebody says that a requirement went there');
select api.create_adoption(tap.org('Acme'), 'four', 'acme', '4');
select tap.lineage('acme', '4', '3', 'reinstated A.2 A.2');
insert into compliance.satisfactions (org_id, control_id, number, framework_owner_id, version_id, requirement_id, coverage)
select c.org_id, c.id, 1, 0, v.id, r.id, 'full'
from compliance.controls as c, compliance.find_version('acme', '4') as v, compliance.requirements as r
where r.version_id = v.id and r.key = 'A.1';
select is(tap.plan('3', adoption => 'four'), array_to_string(array[
    'same A.1 A.1 c1 full carried', 'reinstated A.2 A.2 needs a control', 'same A.3 A.3 needs a control'], e'\n'), 'what comes back needs a control');
select is((select string_agg(concat_ws(' ', i.from_requirement, i.from_in_scope, i.to_in_scope), ', ' order by i.ordinality)
    from api.get_upgrade_plan(tap.org('Acme'), tap.adoption('four'), '3') as p, unnest(p.items) with ordinality as i), 'A.1 t t, A.2 t, A.3 t t',
    'what had been withdrawn was in no scope');

select * from finish();
rollback;
