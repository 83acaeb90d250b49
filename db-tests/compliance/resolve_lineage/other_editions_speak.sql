-- What is said about a version counts for its corrections, by key, until something is said about these.
begin;
select plan(3);
select tap.framework('acme', '1', 'A; B');
select tap.framework('acme', '2', 'X; Y');
select tap.lineage('acme', '1', '2', 'moved A X; moved B Y');
select api.import_framework(jsonb_set(d.document::jsonb, '{version,edition}', '2') - 'lineage' || '{"requirements": [{"key": "X", "kind": "rule", "title": "X"}]}', true)
from api.export_framework('acme', '2') as d(document);

select is(tap.became('acme', '1', '2'), 'moved A > X (configuration), withdrawn B >', 'the correction has no Y');
select is((api.get_version_difference('acme', '2', '2', 2, 1)).reworded, 1::bigint, 'editions are compared with each other');
select tap.lineage('acme', '1', '2', 'moved B X');
select is(tap.became('acme', '1', '2'), 'moved B > X (configuration), withdrawn A >', 'what is said about the correction itself is all that counts');

select * from finish();
rollback;
