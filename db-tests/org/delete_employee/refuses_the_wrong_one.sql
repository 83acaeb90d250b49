-- A stale version, nobody, somebody of another chart, and an option that there is not.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve > fay');

select tap.raises($$ select api.delete_employee(tap.org('Acme'), tap.id('bob'), expected_version => 2) $$, code => 'RM001', why => 'another version');
select tap.raises($$ select api.delete_employee(tap.org('Acme'), 4711) $$, code => 'P0002', why => 'nobody');
select tap.raises($$ select api.delete_employee(tap.org('Acme'), tap.id('fay')) $$, code => 'P0002', why => 'of another chart');
select tap.raises($$ select api.delete_employee(tap.org('Acme'), tap.id('bob'), 'keep') $$, code => '23514', constraint_name => 'leave_option_is_known', why => 'an unknown option');
select lives_ok($$ select api.delete_employee(tap.org('Acme'), tap.id('bob'), expected_version => 1) $$, 'the right one');

select * from finish();
rollback;
