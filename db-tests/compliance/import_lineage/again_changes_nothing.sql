-- The same lineage again writes nothing; a changed one writes what changed; an empty one takes all back.
begin;
select plan(6);
select tap.framework('acme', '1', 'A; B');
select tap.framework('acme', '2', 'X; Y');
create function pg_temp.import(entries text) returns api.catalogue_import language sql as $$
    select api.import_lineage('acme', '2', jsonb_build_array(jsonb_build_object('from_version', '1', 'entries', entries::jsonb)))
$$;
create function pg_temp.said() returns bigint language sql as $$ select count(*) from kernel.journal as j where j.event ~ '^lineage' $$;

select is(pg_temp.import('[{"relation": "moved", "from": "A", "to": "X"}, {"relation": "withdrawn", "from": "B"}]'), (2, 0, 0, 0)::api.catalogue_import, 'two are created');
select tap.set_clock();
create temporary table before as select pg_temp.said() as entries;
select is(pg_temp.import('[{"relation": "withdrawn", "from": "B"}, {"relation": "moved", "from": "A", "to": "X"}]'), (0, 0, 0, 2)::api.catalogue_import, 'the same in another order');
select is(pg_temp.said(), b.entries, 'the journal has nothing to tell') from before as b;
select is(pg_temp.import('[{"relation": "reworded", "from": "A", "to": "X"}, {"relation": "moved", "from": "B", "to": "Y"}]'), (1, 1, 1, 0)::api.catalogue_import, 'what changed');
select is(pg_temp.import('[]'), (0, 0, 2, 0)::api.catalogue_import, 'nothing any more');
select is(tap.became('acme', '1', '2'), 'new > X, new > Y, withdrawn A >, withdrawn B >', 'back to comparison');

select * from finish();
rollback;
