-- Full jitter: anywhere between nothing and two to the power of attempts in seconds, five minutes at most, and what a provider asks for at least.
begin;
select plan(4);
create temporary table tries as
select a.attempts, infra.backoff(a.attempts) as pause from generate_series(1, 20) as a(attempts), generate_series(1, 200);

select is((select count(*) from tries where pause < '0' or pause > least(interval '5 min', interval '1 s' * power(2, attempts))), 0::bigint, 'within its bounds');
select ok((select min(pause) < '30 s' and max(pause) > '4 min 30 s' from tries where attempts = 20), 'all over them');
select ok((select count(distinct pause) > 190 from tries where attempts = 20), 'no two the same');
select ok((select min(infra.backoff(1, '90 s')) from generate_series(1, 50)) >= '90 s', 'not before the provider wants');

select * from finish();
rollback;
