-- Who reported to whom at an instant.
begin;
select plan(4);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.set_clock('2026-02-01');
select api.update_employee(tap.org('Acme'), tap.id('cyd'), jsonb_build_object('manager_id', tap.id('dan')));
create function pg_temp.reports(key text, as_of timestamptz) returns text language sql as $$
    select string_agg(e.external_key, ' ') from api.list_direct_reports(tap.org('Acme'), tap.id(reports.key), reports.as_of) as e;
$$;

select is(pg_temp.reports('bob', '2026-01-31 23:59:59.999999+00'), 'cyd', 'until the change');
select is(pg_temp.reports('bob', '2026-02-01'), null, 'from the change on');
select is(pg_temp.reports('dan', '2026-02-01'), 'cyd', 'to whom cyd went');
select tap.raises(
    $$ select api.list_direct_reports(tap.org('Acme'), tap.id('bob'), '2025-12-31') $$, code => 'P0002', why => 'bob was not there before');

select * from finish();
rollback;
