-- Bad lineage is refused whole, each fault by its pointer.
begin;
select plan(7);
select tap.framework('acme', '1', 'A; B');
select tap.framework('acme', '2', 'X; Y');
create function pg_temp.faults(lineage text) returns text language sql as $$
    select string_agg(format('%s: %s', v ->> 'pointer', v ->> 'message'), e'\n')
    from jsonb_array_elements(tap.violations(format('select api.import_lineage(''acme'', ''2'', %L)', lineage))) as v
$$;

select is(pg_temp.faults('[{"from_version": "1", "entries": [{"relation": "moved", "from": "A", "to": "Z"}, {"relation": "lost", "from": "Q"}, 7, {"relation": "new", "from": "B", "to": "X"}]}]'),
    $$/lineage/0/entries/0/to: the later version has no requirement Z
/lineage/0/entries/1/from: the earlier version has no requirement Q
/lineage/0/entries/1/relation: there is no relation lost
/lineage/0/entries/2: an object is needed here
/lineage/0/entries/3/from: new has no from$$, 'entries');
select is(pg_temp.faults('[{"from_version": "0", "entries": []}, {"from_version": "1", "entries": []}, {"from_version": "1", "entries": [], "x": 1}, {"from_version": 1}]'),
    $$/lineage/0/from_version: version 0 of the framework is not here: import it first
/lineage/2/from_version: the version is named twice
/lineage/2/x: unknown key; known are origin, entries, from_edition, from_version
/lineage/3/entries: entries is missing
/lineage/3/from_version: from_version must be a text$$, 'parts');
select is(pg_temp.faults('[{"from_version": "1", "entries": [{"relation": "moved", "from": "A", "to": "X"}, {"relation": "same", "from": "A", "to": "X"}]}]'),
    '/lineage/0/entries/0: A to X is said twice', 'contradictions');
select is((select count(*) from compliance.lineage), 0::bigint, 'nothing is stored');
select tap.raises($$ select api.import_lineage('acme', '2', '{}') $$, code => '22023', column_name => 'lineage', why => 'it is a list');
select tap.raises($$ select api.import_lineage('acme', '2', '[]', 'proposal') $$, code => '22023', column_name => 'origin', why => 'proposals are made, not imported');
select tap.raises($$ select api.import_lineage('acme', '3', '[]') $$, code => 'P0002', why => 'the version is there');

select * from finish();
rollback;
