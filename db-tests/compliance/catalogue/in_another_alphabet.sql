-- A made-up framework of five levels, in another alphabet: nothing in the database knows a framework's words.
begin;
select plan(7);
create temporary table file as select '{
    "framework": {"code": "წესები", "name": "ჩვენი წესები", "text_rights": "ჩვენია."},
    "version": {"version": "ა", "title": "წესები, გამოცემა ა", "language": "ka", "source": "ცდა."},
    "vocabulary": {"kinds": [{"code": "კარი", "name": "კარი", "assessable": false}, {"code": "თავი", "name": "თავი", "assessable": false}, {"code": "მუხლი", "name": "მუხლი", "assessable": false},
        {"code": "პუნქტი", "name": "პუნქტი", "assessable": true}, {"code": "ქვეპუნქტი", "name": "ქვეპუნქტი", "assessable": true}]},
    "requirements": [{"key": "§ა", "kind": "კარი", "title": "წვდომა", "children": [{"key": "§ა.1", "kind": "თავი", "title": "ანგარიშები", "children": [{"key": "§ა.1/α", "kind": "მუხლი", "title": "გაცემა", "children": [
        {"key": "§ა.1/α «1»", "kind": "პუნქტი", "title": "როლით", "children": [{"key": "§ა.1/α «1» Ⅳ", "kind": "ქვეპუნქტი", "title": "ყოველ კვარტალში"}]}]}]}]}],
    "baselines": [{"code": "ძირითადი", "title": "ძირითადი", "include": ["§ა.1/α"]}]
}'::jsonb as document;
create temporary table earlier as select v.* from file as f, api.import_framework(f.document, true) as v;
select api.import_framework(jsonb_set(jsonb_set(f.document, '{version,version}', '"ბ"'), '{lineage}', '[{"from_version": "ა", "entries": [{"relation": "reworded", "from": "§ა.1/α «1»", "to": "§ა.1/α «1» Ⅳ"}]}]'), true) from file as f;

select is((select string_agg(r.kind, ' > ') from api.list_requirements('წესები', 'ა') as r), 'კარი > თავი > მუხლი > პუნქტი > ქვეპუნქტი', 'its own words');
select is((select max(r.level) from api.list_requirements('წესები', 'ა') as r), 5, 'five levels');
select is((select string_agg(r.key, '; ') from api.list_requirements('წესები', 'ა', assessable => true) as r), '§ა.1/α «1»; §ა.1/α «1» Ⅳ', 'what it says is assessed');
select is(tap.became('წესები', 'ა', 'ბ'), 'same §ა > §ა, same §ა.1 > §ა.1, same §ა.1/α > §ა.1/α, new > §ა.1/α «1», reworded §ა.1/α «1» > §ა.1/α «1» Ⅳ (configuration), withdrawn §ა.1/α «1» Ⅳ >', 'its lineage');
select is(array_length((api.get_baseline('წესები', 'ბ', 'ძირითადი')).requirements, 1), 5, 'its baseline');
select is((api.import_framework(api.export_framework('წესები', 'ა')::jsonb)).content_hash, e.content_hash, 'and back again') from earlier as e;
select is((select count(*) from api.list_requirements('წესები', 'ა', search => 'როლ')), 1::bigint, 'and found by a word');

select * from finish();
rollback;
