-- Employees come in the order of their ids, a page at a time, and of one chart only.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.chart('Beta', 'eve > fay');
create function pg_temp.page(size integer, after_key text) returns text language sql as $$
    select string_agg(e.external_key, ' ')
    from api.list_employees(tap.org('Acme'), "limit" => page.size, after => coalesce(tap.id(page.after_key), 0)) as e;
$$;

select is(pg_temp.page(100, null), 'ana bob cyd dan', 'all');
select is(pg_temp.page(3, null), 'ana bob cyd', 'the first page');
select is(pg_temp.page(3, 'cyd'), 'dan', 'the second');
select is(pg_temp.page(3, 'dan'), null, 'no third');

select * from finish();
rollback;
