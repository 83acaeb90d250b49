-- An edit made on an older version is refused.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob');

select lives_ok($$ select api.update_employee(tap.org('Acme'), tap.id('bob'), '{"name": "B"}', expected_version => 1) $$, 'the present version');
select tap.raises(
    $$ select api.update_employee(tap.org('Acme'), tap.id('bob'), '{"name": "C"}', expected_version => 1) $$,
    code => 'RM001', why => 'an older one');
select tap.raises($$ select api.update_employee(tap.org('Acme'), 4711, '{"name": "C"}') $$, code => 'P0002', why => 'nobody');

select * from finish();
rollback;
