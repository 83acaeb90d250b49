-- Search, title and manager narrow the list, one or all of them.
begin;
select plan(7);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
update org.employees set title = 'Engineer', name = 'Cyd 100%' where external_key = 'cyd';
update org.employees set title = 'Engineer', name = 'Dan Öst' where external_key = 'dan';
create function pg_temp.found(search text, title text, manager_key text) returns text language sql as $$
    select string_agg(e.external_key, ' ')
    from api.list_employees(tap.org('Acme'), found.search, found.title, tap.id(found.manager_key)) as e;
$$;

select is(pg_temp.found('AN', null, null), 'ana dan', 'part of the name in any case');
select is(pg_temp.found('0%', null, null), 'cyd', 'a percent sign is one');
select is(pg_temp.found('ÖS', null, null), 'dan', 'beyond ASCII, too');
select is(pg_temp.found(null, 'Engineer', null), 'cyd dan', 'an exact title');
select is(pg_temp.found(null, 'engineer', null), null, 'and only exactly');
select is(pg_temp.found(null, null, 'ana'), 'bob dan', 'a manager');
select is(pg_temp.found('d', 'Engineer', 'ana'), 'dan', 'all three');

select * from finish();
rollback;
