-- A named check compares addresses with the employees who are there now, and names at most twenty strangers.
begin;
select plan(7);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve');
select tap.addresses('Acme');
select tap.addresses('Beta');
create function pg_temp.asked(check_name text, payload jsonb) returns text
language sql as $$
    select concat_ws(': ', a.result, a.detail) from compliance.evaluate_test(null, check_name, null, '{$}', payload, tap.org('Acme')) as a;
$$;

select is(pg_temp.asked('accounts_belong_to_employees', '{"accounts": [{"email": "ana@acme.example"}, {"email": "BOB@Acme.Example"}]}'), 'pass', 'in any case');
select is(pg_temp.asked('accounts_belong_to_employees', '{"accounts": [{"email": "eve@beta.example"}, {"email": 5}]}'),
    'fail: not an employee: 5, eve@beta.example', 'employees of others are strangers');
select is(pg_temp.asked('owners_are_employed', '{"owners": [{"email": "ana@acme.example"}]}'), 'pass', 'owners likewise');
select is(pg_temp.asked('owners_are_employed', '{"owners": [{"email": "ana@acme.example"}, {}]}'),
    'not_run: $.owners[*].email is missing', 'the path of the check is needed, whatever the test names');
select is(pg_temp.asked('nobody_is_there', '{}'), 'error: there is no check nobody_is_there', 'an unknown check');
select is(
    (select a.detail from compliance.evaluate_test(null, 'owners_are_employed', null, '{$}', (
        select jsonb_build_object('owners', jsonb_agg(jsonb_build_object('email', format('x%s@acme.example', 100 + n)))) from generate_series(1, 25) as n),
        tap.org('Acme')) as a),
    'not an employee: ' || (select string_agg(format('x%s@acme.example', 100 + n), ', ' order by n) from generate_series(1, 20) as n) || ' and 5 more',
    'at most twenty by name');
delete from org.employees as e where e.id = tap.id('bob');
select is(pg_temp.asked('accounts_belong_to_employees', '{"accounts": [{"email": "bob@acme.example"}]}'),
    'fail: not an employee: bob@acme.example', 'who left is a stranger');

select * from finish();
rollback;
