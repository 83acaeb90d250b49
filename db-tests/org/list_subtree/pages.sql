-- Pages follow the order of the paths.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob > cyd > dan; bob > eve; ana > fay');
create function pg_temp.page(after_key text, depth integer default null) returns text language sql as $$
    select string_agg(p.name, ' ')
    from api.list_subtree(tap.org('Acme'), tap.id('ana'), page.depth, "limit" => 2, after => coalesce(tap.id(page.after_key), 0)) as p;
$$;

select is(pg_temp.page(null), 'ana bob', 'the first');
select is(pg_temp.page('bob'), 'cyd dan', 'the second');
select is(pg_temp.page('dan'), 'eve fay', 'the third');
select is(pg_temp.page('fay'), null, 'no more');
select is(pg_temp.page('bob', 1), 'fay', 'with a depth, too');

select * from finish();
rollback;
