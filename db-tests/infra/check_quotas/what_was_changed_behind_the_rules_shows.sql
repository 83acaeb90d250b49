-- Doctor recomputes from the resources alone: what an owner changed with the rules switched off shows.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob > cyd');
select tap.quota('ana', 'storage', 100), tap.quota('bob', 'storage', 50);
select tap.held('logs', 'cyd', '{"storage": 10}'), tap.held('files', 'bob', '{"storage": 5}');
select is_empty('select * from infra.check_quotas()', 'all is well');
create function pg_temp.problems(statement text) returns text language plpgsql as $$
declare
    said text;
begin
    begin
        perform tap.tamper(problems.statement);
        select string_agg(distinct c.problem, ', ' order by c.problem) into said from infra.check_quotas() as c;
        raise exception 'taken back' using errcode = 'TAP00';
    exception when sqlstate 'TAP00' then
        return said;
    end;
end $$;

select is(pg_temp.problems('update infra.quota_usage set used = used + 1'), 'wrong_quota_usage', 'a sum');
select is(pg_temp.problems('delete from infra.quota_charges where amount = 5'), 'wrong_charge', 'a charge');
select is(pg_temp.problems($$ update infra.resources set owner_id = tap.id('ana') where name = 'logs' $$), 'wrong_charge, wrong_quota_usage', 'an owner');
select is(pg_temp.problems('delete from infra.reservations where amount = 5'), 'reservation_missing, wrong_charge, wrong_quota_usage', 'a reservation');
select is(pg_temp.problems($$ update infra.resources set state = 'deleted', ended_at = now() where name = 'files' $$),
    'reservation_left_over, wrong_charge, wrong_quota_usage', 'an end');

select * from finish();
rollback;
