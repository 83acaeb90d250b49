-- Direct reports by id, and nobody below or beside them.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob > cyd > dan; bob > eve; ana > fay');
create function pg_temp.reports(key text, size integer, after_key text default null) returns text language sql as $$
    select string_agg(e.external_key, ' ')
    from api.list_direct_reports(tap.org('Acme'), tap.id(reports.key), "limit" => reports.size, after => coalesce(tap.id(reports.after_key), 0)) as e;
$$;

select is(pg_temp.reports('bob', 100), 'cyd eve', 'those of bob');
select is(pg_temp.reports('dan', 100), null, 'dan has none');
select is(pg_temp.reports('bob', 1), 'cyd', 'the first page');
select is(pg_temp.reports('bob', 1, 'cyd'), 'eve', 'the second');
select tap.raises($$ select api.list_direct_reports(tap.org('Acme'), 4711) $$, code => 'P0002', why => 'of nobody there is no list');

select * from finish();
rollback;
