-- Periods of cost begin when a resource first runs, change with its cost and its owner, and end with it.
begin;
select plan(6);
select tap.set_clock('2026-10-01T00:00:00Z');
select tap.chart('Acme', 'ana > bob; ana > cyd');
create function pg_temp.periods() returns text language sql as $$
    select string_agg(concat_ws(' ', to_char(lower(c.valid_during) at time zone 'UTC', 'MM-DD') || '..' || coalesce(to_char(upper(c.valid_during) at time zone 'UTC', 'MM-DD'), ''),
        tap.key(c.owner_id), c.monthly_cost, c.currency), ' | ' order by c.valid_during) from infra.cost_periods as c
$$;
select tap.set_clock('2026-11-01T00:00:00Z');
select tap.bucket('reports', 'bob', monthly_cost => 10);
select is(pg_temp.periods(), null, 'what is not there costs nothing');
select tap.set_clock('2026-11-05T00:00:00Z');
select tap.step('reports', 'reached');
select is(pg_temp.periods(), '11-05.. bob 10 EUR', 'from when it runs');
select tap.set_clock('2026-11-10T00:00:00Z');
update infra.resources set monthly_cost = 20, state = 'updating', generation = 2;
update infra.resources set monthly_cost = 25;
select is(pg_temp.periods(), '11-05..11-10 bob 10 EUR | 11-10.. bob 25 EUR', 'changes of one instant are one');
select tap.set_clock('2026-11-15T00:00:00Z');
update infra.resources set owner_id = tap.id('cyd');
select is(pg_temp.periods(), '11-05..11-10 bob 10 EUR | 11-10..11-15 bob 25 EUR | 11-15.. cyd 25 EUR', 'a new owner pays from then on');
select tap.set_clock('2026-11-16T00:00:00Z');
update infra.resources set state = 'failed', failed_in = 'updating', failure = '{}';
select is(pg_temp.periods(), '11-05..11-10 bob 10 EUR | 11-10..11-15 bob 25 EUR | 11-15.. cyd 25 EUR', 'failed it costs the same');
select tap.set_clock('2026-11-20T00:00:00Z');
update infra.resources set state = 'abandoned', failed_in = null, ended_at = kernel.now();
select is(pg_temp.periods(), '11-05..11-10 bob 10 EUR | 11-10..11-15 bob 25 EUR | 11-15..11-20 cyd 25 EUR', 'until it has ended');

select * from finish();
rollback;
