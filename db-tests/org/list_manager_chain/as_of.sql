-- The chain as it was, also of somebody who left.
begin;
select plan(5);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob > cyd > dan');
create temporary table dan as select tap.id('dan') as id;
select tap.set_clock('2026-02-01');
select api.delete_employee(tap.org('Acme'), tap.id('bob'));
select tap.set_clock('2026-03-01');
select api.promote_employee(tap.org('Acme'), tap.id('cyd'));
select tap.set_clock('2026-04-01');
select api.delete_employee(tap.org('Acme'), tap.id('dan'));
create function pg_temp.chain(as_of timestamptz) returns text language sql as $$
    select string_agg(p.name, ' ') from dan, api.list_manager_chain(tap.org('Acme'), dan.id, chain.as_of) as p;
$$;

select is(pg_temp.chain('2026-01-15'), 'cyd bob ana', 'in January');
select is(pg_temp.chain('2026-02-15'), 'cyd ana', 'in February');
select is(pg_temp.chain('2026-03-15'), 'cyd', 'in March');
select tap.raises($$ select pg_temp.chain('2026-04-01') $$, code => 'P0002', why => 'dan has left by April');
select tap.raises($$ select pg_temp.chain('2025-12-31') $$, code => 'P0002', why => 'and had not come in December');

select * from finish();
rollback;
