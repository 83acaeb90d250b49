-- Templates are created and updated by code; the same again writes nothing, and what is not named stays.
begin;
select plan(4);
create function pg_temp.import(titles text[]) returns api.catalogue_import language sql as $$
    select api.import_control_templates(jsonb_build_object('control_templates', (
        select jsonb_agg(jsonb_build_object('code', 'T' || p, 'title', t, 'description', 'd')) from unnest(titles) with ordinality as u(t, p))))
$$;
select is(pg_temp.import('{one,two}'), (2, 0, 0, 0)::api.catalogue_import, 'created');
create temporary table before as select count(*) as entries from kernel.journal;
select is(pg_temp.import('{one,two}'), (0, 0, 0, 2)::api.catalogue_import, 'the same');
select is(count(*), b.entries, 'the journal has nothing to tell') from kernel.journal, before as b group by b.entries;
select is(pg_temp.import('{changed}'), (0, 1, 0, 0)::api.catalogue_import, 'changed');

select * from finish();
rollback;
