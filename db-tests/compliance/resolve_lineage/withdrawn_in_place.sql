-- Some publishers keep what is withdrawn in its place, marked: it is withdrawn, not the same, and never new.
begin;
select plan(2);
create function pg_temp.version(number text, withdrawn text) returns void language sql as $$
    select api.import_framework(jsonb_build_object(
        'framework', '{"code": "acme", "name": "Acme", "text_rights": "Ours."}'::jsonb,
        'version', jsonb_build_object('version', number, 'title', 'Acme', 'language', 'en', 'source', 'A test.'),
        'requirements', (select jsonb_agg(jsonb_build_object('key', k, 'title', k, 'assessable', k <> withdrawn, 'withdrawn', k = withdrawn)) from unnest('{A,B,C}'::text[]) as k)),
        true)
$$;
select pg_temp.version('1', 'A'), pg_temp.version('2', 'B');
select tap.framework('other', '1', 'A'), tap.framework('other', '2', 'A');

select is(tap.became('acme', '1', '2'), 'reinstated A > A, withdrawn B > B, same C > C', 'marks are compared');
select tap.lineage('acme', '1', '2', 'merged B C');
select is(tap.became('acme', '1', '2'), 'reinstated A > A, merged B > C (configuration), same C > C', 'the mark of what went elsewhere is no news');

select * from finish();
rollback;
