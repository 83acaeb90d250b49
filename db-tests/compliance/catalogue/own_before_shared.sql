-- What is an organization's own is seen by it alone, and comes before the shared one of the same code.
begin;
select plan(14);
select tap.chart('Acme', 'ana'), tap.chart('Beta', 'bob');
select tap.framework('acme', '1', 'A'), tap.framework('other', '1', 'X');
select tap.framework('acme', '1', 'B; C', 'Acme'), tap.framework('secret', '1', 'S', 'Acme');
select api.import_mappings('{"mappings": {"from": {"framework": "acme", "version": "1"}, "to": {"framework": "other", "version": "1"}, "source": "s", "source_date": "2026-01-31",
    "entries": [{"from": "B", "to": "X", "relation": "equal", "rationale": "r"}]}}', tap.org('Acme'));
select api.import_control_templates('{"control_templates": [{"code": "t", "title": "shared", "description": "d"}, {"code": "u", "title": "shared", "description": "d"}]}');
select api.import_control_templates('{"control_templates": [{"code": "t", "title": "own", "description": "d"}]}', tap.org('Acme'));
select api.import_baseline('{"baseline": {"code": "b", "title": "shared", "framework": "other", "version": "1", "include": ["X"]}}');
select api.import_baseline('{"baseline": {"code": "b", "title": "own", "framework": "other", "version": "1", "include": ["X"]}}', tap.org('Acme'));
insert into org.members (org_id, principal, role) values (tap.org('Acme'), 'ana', 'editor'), (tap.org('Beta'), 'bob', 'editor');

select tap.act_as('remit_api', 'ana');
select is((select string_agg(f.code, ', ' order by f.id) from api.list_frameworks(tap.org('Acme')) as f), 'acme, other, acme, secret', 'shared and own');
select is((api.get_framework_version('acme', '1', org_id => tap.org('Acme'))).requirements, 2, 'the own version comes first');
select is((api.get_framework('acme', tap.org('Acme'))).org_id, tap.org('Acme'), 'and the own framework');
select is((api.get_framework_version('acme', '1')).requirements, 1, 'without org_id the shared one');
select is((select string_agg(t.code || ' ' || t.title, ', ' order by t.code) from api.list_control_templates(org_id => tap.org('Acme')) as t), 't own, u shared', 'an own template stands in for the shared one');
select is((api.get_baseline('other', '1', 'b', org_id => tap.org('Acme'))).title, 'own', 'baselines');
select is((select count(*) from api.list_mappings(org_id => tap.org('Acme'))), 1::bigint, 'mappings');
select tap.raises($$ select api.import_control_templates('{"control_templates": []}') $$, code => '42501', message => 'platform role', why => 'the shared catalogue is not for editors of one organization');
select tap.raises($$ select api.list_frameworks(tap.org('Beta')) $$, code => '42501', why => 'nor is another organization');

select tap.act_as_superuser();
select tap.act_as('remit_api', 'bob');
select tap.raises($$ select api.get_framework('secret', tap.org('Beta')) $$, code => 'P0002', why => 'another organization does not see it');
select is((api.get_control_template('t', tap.org('Beta'))).title, 'shared', 'nor the template');
select is((select count(*) from api.list_mappings(org_id => tap.org('Beta'))), 0::bigint, 'nor the mapping');
select is((api.get_baseline('other', '1', 'b', org_id => tap.org('Beta'))).title, 'shared', 'nor the baseline');
select is(tap.violations($$ select api.import_mappings('{"mappings": {"from": {"framework": "secret", "version": "1"}, "to": {"framework": "other", "version": "1"}, "source": "s", "source_date": "2026-01-31", "entries": []}}', tap.org('Beta')) $$)
    #>> '{0,message}', 'version 1 of framework secret is not here: import it first', 'nor can it point there');
select tap.act_as_superuser();

select * from finish();
rollback;
