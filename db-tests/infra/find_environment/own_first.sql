-- An organization's own environment comes before the shared one of the same code.
begin;
select plan(4);
select tap.chart('Acme', 'ana'), tap.chart('Bolt', 'bo');
select tap.raises($$ select infra.find_environment(tap.org('Acme'), 'lab') $$, code => 'P0002', why => 'there is none');
select api.import_environments(tap.environment_document()), api.import_environments(tap.environment_document('{"title": "Own lab"}'), tap.org('Acme'));
select is((select e.title::text from infra.find_environment(tap.org('Acme'), 'lab') as e), 'Own lab', 'the own one');
select is((select e.title::text from infra.find_environment(tap.org('Bolt'), 'lab') as e), 'Lab', 'the shared one');
select is((select e.title::text from infra.find_environment(null, 'lab') as e), 'Lab', 'without an organization, too');

select * from finish();
rollback;
