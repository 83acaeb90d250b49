-- The preview and the reservation agree: who is above, what is needed besides, and what would be too much.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd');
select tap.quota('ana', 'storage', 100), tap.quota('bob', 'storage', 50), tap.quota('bob', 'storage', 5, 'production'), tap.quota('cyd', 'count', 1);
select tap.held('logs', 'cyd', '{"storage": 40}');
create function pg_temp.preview(usage jsonb, resource_name text default null) returns text language sql as $$
    select string_agg(format('%s %s %s+%s of %s %s', p.employee_name, p.metric, p.used, p.needed, p.amount, p.exceeded), ', ')
    from infra.quota_preview(tap.org('Acme'), tap.id('cyd'), (tap.environment('dev')).id, preview.usage,
        (select s.id from infra.resources as s where s.name = resource_name)) as p $$;

select is(pg_temp.preview('{"storage": 11}'), 'bob storage 40+11 of 50 t, ana storage 40+11 of 100 f', 'the nearest first');
select is(pg_temp.preview('{"storage": 50, "count": 1}', 'logs'),
    'cyd count 0+1 of 1 f, bob storage 40+10 of 50 f, ana storage 40+10 of 100 f', 'of a resource that is there, what it needs besides');
select is(pg_temp.preview('{"storage": 5}', 'logs'), 'bob storage 40+0 of 50 f, ana storage 40+0 of 100 f', 'nothing, when it shrinks');
select is(pg_temp.preview('{}'), null, 'and no metric, no quota');

select * from finish();
rollback;
