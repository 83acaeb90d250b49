-- An edit made on an older version is refused.
begin;
select plan(2);
select tap.chart('Acme', 'ana');
select tap.set_clock();

select lives_ok($$ select api.update_org_chart(tap.org('Acme'), '{"name": "Beta"}', expected_version => 1) $$, 'the first edit passes');
select tap.raises(
    $$ select api.update_org_chart(tap.org('Beta'), '{"name": "Core"}', expected_version => 1) $$,
    code => 'RM001', why => 'the second, on the same version, does not');

select * from finish();
rollback;
