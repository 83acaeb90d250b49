-- The subtree as it was, with depth and pages.
begin;
select plan(6);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob > cyd > dan; ana > eve');
select tap.set_clock('2026-02-01');
select api.update_employee(tap.org('Acme'), tap.id('cyd'), jsonb_build_object('manager_id', tap.id('eve')));
create function pg_temp.subtree(key text, as_of timestamptz, depth integer default null, after_key text default null)
returns text language sql as $$
    select string_agg(p.name || p.distance, ' ')
    from api.list_subtree(tap.org('Acme'), tap.id(subtree.key), subtree.depth, subtree.as_of, after => coalesce(tap.id(subtree.after_key), 0)) as p;
$$;

select is(pg_temp.subtree('bob', '2026-01-15'), 'bob0 cyd1 dan2', 'then');
select is(pg_temp.subtree('bob', '2026-02-15'), 'bob0', 'since');
select is(pg_temp.subtree('ana', '2026-02-15'), 'ana0 bob1 eve1 cyd2 dan3', 'the whole since');
select is(pg_temp.subtree('ana', '2026-01-15', 1), 'ana0 bob1 eve1', 'one level');
select is(pg_temp.subtree('ana', '2026-01-15', null, 'bob'), 'cyd2 dan3 eve1', 'a page');
select tap.raises(
    $$ select api.list_subtree(tap.org('Acme'), tap.id('bob'), as_of => '2025-12-31') $$, code => 'P0002', why => 'there was no bob');

select * from finish();
rollback;
