-- The same mappings again write nothing; what one source says between two versions is one whole.
begin;
select plan(6);
select tap.framework('acme', '1', 'A; B'), tap.framework('other', '1', 'X; Y');
create function pg_temp.import(entries text, source text default 'Us') returns api.catalogue_import language sql as $$
    select api.import_mappings(jsonb_build_object('mappings', jsonb_build_object(
        'from', '{"framework": "acme", "version": "1"}'::jsonb, 'to', '{"framework": "other", "version": "1"}'::jsonb,
        'source', source, 'source_date', '2026-01-31', 'entries', entries::jsonb)))
$$;
create temporary table file as select '[{"from": "A", "to": "X", "relation": "subset", "rationale": "r"}, {"from": "B", "to": "Y", "relation": "equal", "rationale": "r"}]' as entries;

select is(pg_temp.import(f.entries), (2, 0, 0, 0)::api.catalogue_import, 'two are created') from file as f;
create temporary table before as select count(*) as entries from kernel.journal;
select is(pg_temp.import(f.entries), (0, 0, 0, 2)::api.catalogue_import, 'the same again') from file as f;
select is(count(*), b.entries, 'the journal has nothing to tell') from kernel.journal, before as b group by b.entries;
select is(pg_temp.import('[{"from": "A", "to": "X", "relation": "equal", "rationale": "r"}]'), (0, 1, 1, 0)::api.catalogue_import, 'what the source no longer says goes');
select is(pg_temp.import('[{"from": "B", "to": "X", "relation": "intersects", "rationale": "r"}]', 'Them'), (1, 0, 0, 0)::api.catalogue_import, 'another source adds');
select is((select string_agg(m.requirement || ' ' || m.relation || ' ' || m.other_requirement || ' ' || m.source, ', ') from api.list_mappings() as m),
    'A equal X Us, B intersects X Them', 'both are there');

select * from finish();
rollback;
