-- Each node of the chart with what it and everyone below use, and the quotas that it has.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd > eve; ana > dan; ana > fay');
select tap.quota('ana', 'storage', 100), tap.quota('bob', 'storage', 25), tap.quota('bob', 'storage', 5, 'production'), tap.quota('fay', 'count', 1);
select tap.held('logs', 'eve', '{"storage": 20}'), tap.held('files', 'bob', '{"storage": 3, "count": 1}', 'production'), tap.held('queue', 'dan', '{"count": 1}');
create function pg_temp.nodes(top text, depth integer, metric text default null) returns text language sql as $$
    select string_agg(concat_ws(' ', n.employee_name, n.distance, n.metric, n.environment, n.used, '/ ' || n.amount), ', ' order by n.position)
    from api.list_quota_usage(tap.org('Acme'), tap.id(top), nodes.depth, nodes.metric) with ordinality as n(
        employee_id, employee_name, manager_id, distance, metric, environment, used, quota_id, amount, "left", "over", position) $$;
select tap.act_as('remit_api', 'boss', 'admin');

select is(pg_temp.nodes(null, 1),
    'ana 0 count 2, ana 0 storage 23 / 100, bob 1 count 1, bob 1 storage 23 / 25, bob 1 storage production 3 / 5, dan 1 count 1, fay 1 count 0 / 1',
    'the CEO and the level below');
select is(pg_temp.nodes('bob', 0, 'storage'), 'bob 0 storage 23 / 25, bob 0 storage production 3 / 5', 'one node, one metric');
select is(pg_temp.nodes('cyd', 5), 'cyd 0 storage 20, eve 1 storage 20', 'a subtree without quotas');
select is((select (n."left", n."over")::text from api.list_quota_usage(tap.org('Acme'), tap.id('bob'), 0) as n where n.quota_id is not null and n.environment is null), '(2,f)', 'with what is left');

select * from finish();
rollback;
