-- The journal is read from the beginning, or after an entry.
begin;
select plan(5);
select tap.chart('Acme', 'ana');
update org.employees set name = 'Ana';
update org.employees set name = 'Anna';

select is((select string_agg(j.event, ' ') from api.list_journal(tap.org('Acme'), "limit" => 2) as j), 'org_chart.created employees.created', 'a page');
select is((select string_agg(j.seq::text, ' ') from api.list_journal(tap.org('Acme'), after => 2) as j), '3 4', 'the next');
select is((select count(distinct j.hash) from api.list_journal(tap.org('Acme')) as j where j.hash ~ '^[0-9a-f]{64}$'), 4::bigint, 'hashes are readable');
select tap.raises($$ select api.list_journal(tap.org('Acme'), "limit" => 0) $$, code => '23514', constraint_name => 'page_limit_is_sane', why => 'a page has rows');
select tap.raises('select api.list_journal(4711)', code => 'P0002', why => 'there must have been a chart');

select * from finish();
rollback;
