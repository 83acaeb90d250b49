-- A predicate or path of any length is refused as too long: it would otherwise exhaust the stack of whoever reads it.
begin;
select plan(5);
select tap.chart('Acme', 'ana');
select (api.create_control(tap.org('Acme'), tap.id('ana'), 'c', 'C')).id;
create function tap.ask(predicate text, applies text default null, requires text[] default '{$.a}') returns text language sql volatile as $$
    select (api.create_test(tap.org('Acme'), tap.control('c'), 't', 'T', 'log', requires, 'P1D', predicate, applies => applies)).code;
$$;
select tap.raises($$ select tap.ask('$.a' || repeat('.a', 20000) || ' == 1') $$, code => 'RM026', why => 'a predicate');
select tap.raises($$ select tap.ask('$.a == 1', '$.a' || repeat('.a', 20000) || ' == 1') $$, code => 'RM026', why => 'when it applies');
select tap.raises($$ select tap.ask('$.a == 1', null, array['$.a' || repeat('.a', 20000)]) $$, code => 'RM026', why => 'a required path');
select tap.raises($$ select tap.ask(repeat('(', 1000000)) $$, code => 'RM026', why => 'whatever it is');
select is(tap.ask('$.a == 1' || repeat(' && $.a == 1', 160)), 't', '2,000 characters say a lot');

select * from finish();
rollback;
