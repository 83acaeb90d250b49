-- A cursor that is not in the subtree, or no longer, must not silently begin from the top.
begin;
select plan(5);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
create function pg_temp.page_after(after_id bigint, as_of timestamptz default null) returns setof api.position language sql as $$
    select p.* from api.list_subtree(tap.org('Acme'), tap.id('bob'), as_of => page_after.as_of, after => page_after.after_id) as p;
$$;

select tap.raises('select pg_temp.page_after(4711)', code => '22023', column_name => 'after', why => 'nobody');
select tap.raises($$ select pg_temp.page_after(tap.id('dan')) $$, code => '22023', column_name => 'after', why => 'somebody elsewhere');
select tap.raises($$ select pg_temp.page_after(4711, '2026-01-15') $$, code => '22023', column_name => 'after', why => 'nobody, then');
select tap.raises($$ select pg_temp.page_after(tap.id('dan'), '2026-01-15') $$, code => '22023', column_name => 'after', why => 'somebody elsewhere, then');
select is_empty($$ select pg_temp.page_after(tap.id('cyd')) $$, 'the last one is no error');

select * from finish();
rollback;
