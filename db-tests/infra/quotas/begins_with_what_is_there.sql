-- A quota counts what is there already, of its subtree, metric and environment; less is no refusal, but over.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.held('logs', 'cyd', '{"storage": 30, "count": 1}'), tap.held('files', 'dan', '{"storage": 5, "count": 1}', 'production');
select tap.act_as('remit_api', 'boss', 'admin');

select is(
    (select (q.employee_name, q.metric, q.environment, q.amount, q.used, q."left", q."over", q.version)::text
     from api.create_quota(tap.org('Acme'), tap.id('ana'), 'storage', 30) as q),
    '(ana,storage,,30,35,0,t,1)', 'over from the beginning');
select is(
    (select (q.used, q."left", q."over")::text from api.create_quota(tap.org('Acme'), tap.id('ana'), 'storage', 30, 'production') as q),
    '(5,25,f)', 'of one environment');
select is((select q.used from api.create_quota(tap.org('Acme'), tap.id('bob'), 'count', 3) as q), 1::numeric, 'of a subtree');
select is((select q.used from api.create_quota(tap.org('Acme'), tap.id('dan'), 'vcpu', 3) as q), 0::numeric, 'of nothing');
select is((select string_agg(q.employee_name || ' ' || q.metric, ', ' order by q.id) from api.list_quotas(tap.org('Acme'), tap.id('cyd')) as q),
    'ana storage, ana storage, bob count',
    'those that limit an employee are theirs and of everyone above');
select tap.act_as_superuser();
select tap.counted();

select * from finish();
rollback;
