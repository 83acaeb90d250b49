-- An edit made on an older version is refused, and so is one of nobody.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob');

select is((api.replace_employee(tap.org('Acme'), tap.id('ana'), 'Anna', expected_version => 1)).version, 2::bigint, 'the present version');
select tap.raises($$ select api.replace_employee(tap.org('Acme'), tap.id('ana'), 'Annie', expected_version => 1) $$, code => 'RM001', why => 'an older one');
select tap.raises($$ select api.replace_employee(tap.org('Acme'), 4711, 'Annie') $$, code => 'P0002', why => 'nobody');

select * from finish();
rollback;
