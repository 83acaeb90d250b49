-- What is reserved counts against the quota of the owner and of everyone above, by metric and environment.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.quota('ana', 'storage', 100), tap.quota('bob', 'storage', 50), tap.quota('cyd', 'count', 2), tap.quota('ana', 'storage', 60, 'production'),
    tap.quota('dan', 'storage', 10);

select tap.held('logs', 'cyd', '{"storage": 30, "count": 1}');
select is(tap.used(), 'ana storage 30/100, bob storage 30/50, cyd count 1/2, ana storage 0/60 (production), dan storage 0/10', 'the line above is charged');

select tap.held('files', 'bob', '{"storage": 20, "count": 1}', 'production');
select is(tap.used(), 'ana storage 50/100, bob storage 50/50, cyd count 1/2, ana storage 20/60 (production), dan storage 0/10', 'an environment counts for itself');

select infra.reserve(tap.org('Acme'), (tap.resource('files')).id, '{"storage": 5}');
select is(tap.used(), 'ana storage 50/100, bob storage 50/50, cyd count 1/2, ana storage 20/60 (production), dan storage 0/10', 'what runs stays reserved');
select tap.counted();

select * from finish();
rollback;
