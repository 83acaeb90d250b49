-- An employee and everyone below, managers first, with the distance.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob > cyd > dan; bob > eve; ana > fay');
create function pg_temp.subtree(key text, depth integer default null) returns text language sql as $$
    select string_agg(p.name || p.distance, ' ') from api.list_subtree(tap.org('Acme'), tap.id(subtree.key), subtree.depth) as p;
$$;

select is(pg_temp.subtree('bob'), 'bob0 cyd1 dan2 eve1', 'all below bob');
select is(pg_temp.subtree('bob', 1), 'bob0 cyd1 eve1', 'one level');
select is(pg_temp.subtree('bob', 0), 'bob0', 'none');
select is(pg_temp.subtree('fay'), 'fay0', 'a leaf is alone');
select tap.raises($$ select api.list_subtree(tap.org('Acme'), 4711) $$, code => 'P0002', why => 'nobody has no subtree');
select tap.raises($$ select api.list_subtree(tap.org('Acme'), tap.id('bob'), -1) $$, code => '23514', constraint_name => 'depth_is_sane', why => 'levels are not negative');

select * from finish();
rollback;
