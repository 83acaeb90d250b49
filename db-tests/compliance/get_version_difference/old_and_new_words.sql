-- The difference of two versions has the old and the new words where they changed, and counts everything.
begin;
select plan(6);
select tap.framework('acme', '1', 'A; B; C');
select api.import_framework(jsonb_set(jsonb_set(d.document::jsonb, '{requirements,0,title}', '"Other title"'), '{requirements,1,text}', '"New text"')
    || jsonb_build_object('version', d.document::jsonb -> 'version' || '{"version": "2"}'), true)
from api.export_framework('acme', '1') as d(document);
create temporary table difference as select d.* from api.get_version_difference('acme', '2', '1') as d;

select results_eq('select same, reworded, withdrawn, new from difference', 'values (1::bigint, 2::bigint, 0::bigint, 0::bigint)', 'it counts');
select results_eq(
    $$ select r.from_key, r.from_title, r.to_title, r.from_text, r.to_text, r.words_changed from difference as d, unnest(d.requirements) as r $$,
    $$ values ('A', 'Title of A', 'Other title', null, null, true), ('B', 'Title of B', 'Title of B', null, 'New text', true),
        ('C', 'Title of C', 'Title of C', null, null, false) $$, 'words of both sides');
select is(array_length((api.get_version_difference('acme', '2', '1', relation => 'same')).requirements, 1), 1, 'one relation alone');
select is((api.get_version_difference('acme', '2', '1', relation => 'same')).reworded, 2::bigint, 'still counts all');
select tap.raises($$ select api.get_version_difference('acme', '2', '2') $$, code => '22023', column_name => 'from_version', why => 'two versions are needed');
select tap.raises($$ select api.get_version_difference('acme', '2', '9') $$, code => 'P0002', message => 'no version 9', why => 'that are there');

select * from finish();
rollback;
