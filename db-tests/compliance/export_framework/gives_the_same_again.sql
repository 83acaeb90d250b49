-- What is exported can be imported again and changes nothing: baselines, lineage and every small word are there.
begin;
select plan(5);
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A; B');
create temporary table file as select '{
    "framework": {"code": "acme", "name": "Acme", "publisher": "Acme Ltd", "text_rights": "Ours.", "description": "Two\nlines."},
    "version": {"version": "2", "edition": 3, "title": "Acme 2", "language": "pt-BR", "published_on": "2026-01-31", "source": "A test."},
    "vocabulary": {"kinds": [{"code": "rule", "name": "Rule", "assessable": true}], "properties": {"none": null, "some": [1, null]}},
    "requirements": [
        {"key": "X", "code": "x)", "kind": "rule", "title": "\"Title\" \\ /", "text": "One\n\ttwo", "properties": {"none": null}, "children": [
            {"key": "X/1", "kind": "rule", "title": "t", "assessable": false}, {"key": "X~1", "title": "t", "assessable": true, "withdrawn": true}]},
        {"key": "Y", "kind": "rule", "title": "t", "withdrawn": true}, {"key": "Z", "kind": "rule", "title": "t", "withdrawn": true, "assessable": true}],
    "baselines": [{"code": "b", "title": "B", "source": "s", "include": ["X/1"]}, {"code": "c", "title": "C", "include": ["X", "Z"], "exclude": ["X~1"]}],
    "lineage": [{"from_version": "1", "entries": [{"relation": "moved", "from": "A", "to": "X", "note": "n"}, {"relation": "withdrawn", "from": "B"}]}]
}'::jsonb as document;
create temporary table stored as select v.* from file as f, api.import_framework(f.document, true) as v;
create temporary table exported as select api.export_framework('acme', '2') as document;

select is(e.document::jsonb - 'baselines', f.document - 'baselines', 'all that was said') from exported as e, file as f;
select is(jsonb_path_query_array(e.document::jsonb, '$.baselines[*].include'), '[["X", "X/1"], ["X", "X/1", "Z"]]', 'and what baselines select') from exported as e;
create temporary table before as select count(*) as entries from kernel.journal;
select is((api.import_framework(e.document::jsonb)).content_hash, s.content_hash, 'it is known again') from exported as e, stored as s;
select is(count(*), b.entries, 'and nothing is written') from kernel.journal, before as b group by b.entries;
select api.import_framework(e.document::jsonb #- '{lineage}', true, tap.org('Acme')) from exported as e;
select is(api.export_framework('acme', '2', org_id => tap.org('Acme'))::jsonb, e.document::jsonb - 'lineage', 'elsewhere too') from exported as e;

select * from finish();
rollback;
