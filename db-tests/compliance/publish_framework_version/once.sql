-- A draft is published once; each catalogue publishes its own.
begin;
select plan(7);
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A');
create temporary table draft as select d.document::jsonb || jsonb_build_object('version', d.document::jsonb -> 'version' || '{"version": "2"}') as document from api.export_framework('acme', '1') as d(document);
select api.import_framework(d.document) from draft as d;

select is((api.get_framework_version('acme', '2')).state, 'draft', 'a draft');
select tap.raises($$ select api.publish_framework_version('acme', '2', org_id => tap.org('Acme')) $$, code => 'P0002', why => 'an organization does not publish what is shared');
select is((api.publish_framework_version('acme', '2')).state, 'published', 'it is published');
select tap.raises($$ select api.publish_framework_version('acme', '2') $$, code => 'RM013', why => 'once');
select tap.raises($$ select api.publish_framework_version('acme', '9') $$, code => 'P0002', why => 'what is there');
select api.import_framework(jsonb_set(d.document, '{version,edition}', '2')) from draft as d;
select is((api.get_framework_version('acme', '2')).edition, 1, 'a draft of a correction does not come first');
select is((api.publish_framework_version('acme', '2')).edition, 2, 'until it is published');

select * from finish();
rollback;
