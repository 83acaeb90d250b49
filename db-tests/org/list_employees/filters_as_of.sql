-- The filters work on the past as they do on the present.
begin;
select plan(5);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob; ana > cyd');
select tap.set_clock('2026-02-01');
update org.employees set manager_id = tap.id('bob'), title = 'CTO', name = 'Cyd Low' where external_key = 'cyd';
create function pg_temp.found(search text, title text, manager_key text, as_of timestamptz) returns text language sql as $$
    select string_agg(e.external_key, ' ')
    from api.list_employees(tap.org('Acme'), found.search, found.title, tap.id(found.manager_key), found.as_of) as e;
$$;

select is(pg_temp.found(null, null, 'ana', '2026-01-15'), 'bob cyd', 'the manager then');
select is(pg_temp.found(null, null, 'ana', '2026-02-15'), 'bob', 'the manager since');
select is(pg_temp.found(null, 'CTO', null, '2026-01-15'), null, 'no such title then');
select is(pg_temp.found('low', 'CTO', 'bob', '2026-02-01'), 'cyd', 'all of them since');
select is(pg_temp.found(null, null, null, '2025-12-31'), null, 'nobody before the beginning');

select * from finish();
rollback;
