-- Charts come in the order of their ids, a page at a time.
begin;
select plan(4);
select tap.chart('Acme'), tap.chart('Beta'), tap.chart('Core');

select is((select string_agg(c.name, ' ') from api.list_org_charts() as c), 'Acme Beta Core', 'all');
select is((select string_agg(c.name, ' ') from api.list_org_charts("limit" => 2) as c), 'Acme Beta', 'the first page');
select is(
    (select string_agg(c.name, ' ') from api.list_org_charts("limit" => 2, after => tap.org('Beta')) as c),
    'Core', 'the next one');
select is_empty($$ select api.list_org_charts(after => tap.org('Core')) $$, 'and then no more');

select * from finish();
rollback;
