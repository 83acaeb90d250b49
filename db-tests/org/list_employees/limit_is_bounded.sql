-- A page has 1 to 1000 rows.
begin;
select plan(3);
select tap.chart('Acme', 'ana');

select tap.raises($$ select api.list_employees(tap.org('Acme'), "limit" => 0) $$, code => '23514', constraint_name => 'page_limit_is_sane', why => 'not none');
select tap.raises($$ select api.list_employees(tap.org('Acme'), "limit" => 1001) $$, code => '23514', constraint_name => 'page_limit_is_sane', why => 'not 1001');
select lives_ok($$ select api.list_employees(tap.org('Acme'), "limit" => 1000) $$, 'but 1000');

select * from finish();
rollback;
