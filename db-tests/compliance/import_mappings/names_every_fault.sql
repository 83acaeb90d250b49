-- A bad file of mappings is refused whole, each fault by its pointer.
begin;
select plan(5);
select tap.framework('acme', '1', 'A; B'), tap.framework('other', '1', 'X; Y');
select api.import_framework(d.document::jsonb || jsonb_build_object('version', d.document::jsonb -> 'version' || '{"version": "2"}'))
from api.export_framework('other', '1') as d(document);
create function pg_temp.faults(document text) returns text language sql as $$
    select string_agg(format('%s: %s', v ->> 'pointer', v ->> 'message'), e'\n')
    from jsonb_array_elements(tap.violations(format('select api.import_mappings(%L)', document))) as v
$$;

select is(pg_temp.faults('{"mappings": [{"from": {"framework": "acme", "version": "1"}, "to": {"framework": "other", "version": "1"}, "source": "s", "source_date": "2026-02-30",
        "entries": [{"from": "Q", "to": "X", "relation": "like", "rationale": ""}, "x", {"from": "A", "to": "X", "relation": "equal", "rationale": "r"},
        {"from": "A", "to": "X", "relation": "subset", "rationale": "r"}]}, 5]}'),
    $$/mappings/0/entries/0/from: the framework has no requirement Q
/mappings/0/entries/0/rationale: rationale is not a readable text of 1 to 20,000 characters
/mappings/0/entries/0/relation: there is no relation like
/mappings/0/entries/1: an object is needed here
/mappings/0/entries/3: A to X is said twice
/mappings/0/source_date: source_date is a date such as 2026-01-31
/mappings/1: an object is needed here$$, 'entries');
select is(pg_temp.faults('{"mappings": {"from": {"framework": "acme", "version": "1"}, "to": {"framework": "other", "version": "2"}, "source": "s", "source_date": "2026-02-03", "entries": []}}'),
    '/mappings/to: version 2 of framework other is a draft', 'drafts');
select is(pg_temp.faults('{"mappings": {"from": {"framework": "acme", "version": "1"}, "to": {"framework": "acme", "version": "1"}, "source": "s", "source_date": "2026-02-03", "entries": []}}'),
    '/mappings/to: a mapping is between two versions', 'one version');
select is(pg_temp.faults('{"mappings": {"from": {"framework": "acme", "version": 1}, "to": {"framework": "nobody", "version": "1"}, "source": "s", "source_date": "2026-02-03", "entries": {}}}'),
    $$/mappings/entries: entries must be a list
/mappings/from/version: version must be a text
/mappings/to: version 1 of framework nobody is not here: import it first$$, 'frameworks');
select is(pg_temp.faults('{"mapping": []}'), e'/mapping: unknown key; known are mappings\n/mappings: mappings is missing', 'keys');

select * from finish();
rollback;
