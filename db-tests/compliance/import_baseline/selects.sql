-- A baseline selects what it names, what is below unless it says not, and what is above.
begin;
select plan(9);
select tap.framework('acme', '1', 'A > A.1; A > A.2; B > B.1');
select api.import_framework(jsonb_set(d.document::jsonb, '{requirements,0,assessable}', 'true') || jsonb_build_object('version', d.document::jsonb -> 'version' || '{"version": "2"}'), true) from api.export_framework('acme', '1') as d(document);
create function pg_temp.import(code text, baseline jsonb, version text default '1') returns text language sql as $$
    select array_to_string((api.import_baseline(jsonb_build_object('baseline',
        jsonb_build_object('code', code, 'title', code, 'framework', 'acme', 'version', version) || baseline))).requirements, ' ')
$$;
create function pg_temp.faults(baseline jsonb) returns text language sql as $$
    select string_agg(format('%s: %s', v ->> 'pointer', v ->> 'message'), e'\n')
    from jsonb_array_elements(tap.violations(format('select api.import_baseline(%L)', jsonb_build_object('baseline', baseline)))) as v
$$;

select is(pg_temp.import('a', '{"include": ["A", "B.1"]}'), 'A A.1 A.2 B B.1', 'below and above');
select is(pg_temp.import('b', '{"include": ["A"], "exclude": ["A.2"]}'), 'A A.1', 'but for what is excluded');
select is(pg_temp.import('c', '{"include": ["A", "B.1"], "with_children": false}'), 'A B B.1', 'not below');
select is(pg_temp.import('d', '{"include": ["A.1"], "exclude": null, "with_parents": false}', '2'), 'A.1', 'not above, where what is above is assessed itself');
select is(pg_temp.import('a', '{"include": ["A", "B.1"]}'), 'A A.1 A.2 B B.1', 'the same again is the same');
select tap.raises($$ select pg_temp.import('a', '{"include": ["B"]}') $$, code => 'RM013', why => 'and never becomes another');
select is(pg_temp.faults('{"code": "", "title": "t", "framework": "acme", "version": "1", "edition": 0, "include": ["A", "Q", 5], "more": 1}'),
    $$/baseline/code: code is not one readable line of 1 to 200 characters
/baseline/edition: edition is a whole number from 1
/baseline/more: unknown key; known are code, title, source, edition, exclude, include, version, framework, with_parents, with_children
/baseline/include/1: no requirement has the key Q
/baseline/include/2: no requirement has the key 5$$, 'faults');
select is(pg_temp.faults('{"code": "c", "title": "t", "framework": "acme", "version": "7", "include": ["A"]}'), '/baseline/version: version 7 of framework acme is not here: import it first', 'a version that is here');
select is((select string_agg(b.code || ' ' || b.requirements, ', ' order by b.code) from api.list_baselines('acme', '1') as b), 'a 5, b 2, c 3', 'they are listed');

select * from finish();
rollback;
