-- A change is true from its instant on, and not a microsecond before.
begin;
select plan(6);
select tap.set_clock('2026-01-01 12:00+00');
select tap.chart('Acme', 'ana');
select tap.set_clock('2026-01-01 12:00:00.000001+00');
update org.employees set name = 'Ana';
create function pg_temp.name(as_of timestamptz) returns text language sql as $$
    select (api.get_employee(tap.org('Acme'), tap.id('ana'), name.as_of)).name;
$$;

select is(pg_temp.name('2026-01-01 12:00+00'), 'ana', 'at the first instant');
select is(pg_temp.name('2026-01-01 13:00:00.000001+01'), 'Ana', 'at the second, in another zone');
select is(pg_temp.name('3000-01-01'), 'Ana', 'the future is what is known');
select is(pg_temp.name('infinity'), 'Ana', 'to the end of time');
select tap.raises($$ select pg_temp.name('2026-01-01 11:59:59.999999+00') $$, code => 'P0002', why => 'before there was nobody');
select tap.raises($$ select pg_temp.name('-infinity') $$, code => 'P0002', why => 'from the beginning of time');

select * from finish();
rollback;
