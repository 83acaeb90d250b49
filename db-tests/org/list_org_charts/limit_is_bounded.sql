-- A page has 1 to 1000 rows.
begin;
select plan(4);
select tap.raises(
    format('select api.list_org_charts("limit" => %s)', bad), code => '23514', constraint_name => 'page_limit_is_sane', why => bad)
from (values ('0')) as b(bad);
select tap.raises('select api.list_org_charts("limit" => -1)', code => '23514', constraint_name => 'page_limit_is_sane', why => 'less than none');
select tap.raises('select api.list_org_charts("limit" => 1001)', code => '23514', constraint_name => 'page_limit_is_sane', why => 'too many');
select lives_ok('select api.list_org_charts("limit" => 1000)', 'the most');

select * from finish();
rollback;
