-- A draft could be replaced under an overlay's feet: only who owns it says something about it.
begin;
select plan(3);
select tap.chart('Acme');
select tap.framework('acme', '1', 'A');
select api.import_framework(d.document::jsonb || jsonb_build_object('version', d.document::jsonb -> 'version' || '{"version": "2"}'))
from api.export_framework('acme', '1') as d(document);

select tap.raises($$ select api.import_lineage('acme', '2', '[]', org_id => tap.org('Acme')) $$, code => 'RM014', why => 'not an organization');
select tap.raises($$ select api.import_lineage('acme', '1', '[{"from_version": "2", "entries": []}]', org_id => tap.org('Acme')) $$, code => 'RM012', message => 'version 2 is a draft', why => 'on neither side');
select lives_ok($$ select api.import_lineage('acme', '2', '[{"from_version": "1", "entries": [{"relation": "reworded", "from": "A", "to": "A"}]}]') $$, 'the catalogue''s keeper may');

select * from finish();
rollback;
