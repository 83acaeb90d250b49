-- The sum of a team is that of its head and of each direct report with everyone below; who answered for it then counts.
begin;
select plan(5);
select tap.set_clock('2026-09-01T00:00:00Z');
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.bucket('own', 'ana', monthly_cost => 10), tap.bucket('reports', 'bob', monthly_cost => 30), tap.bucket('logs', 'cyd', monthly_cost => 60);
select tap.step('own', 'reached'), tap.step('reports', 'reached'), tap.step('logs', 'reached');
select tap.set_clock('2026-09-16T00:00:00Z');
update infra.resources set owner_id = tap.id('dan') where name = 'logs';
select tap.set_clock('2026-10-16T00:00:00Z');
create function pg_temp.costs(arguments text) returns text language plpgsql as $$
declare
    said text;
begin
    execute format('select string_agg(concat_ws(%L, c.name, c.own, c.resources, c.cost, c.currency), %L) from api.list_team_costs(tap.org(%L)%s) as c',
        ' ', ', ', 'Acme', arguments) into said;
    return said;
end $$;

select is(pg_temp.costs(', month => ''2026-09-01'''), 'ana t 1 10.00 EUR, bob f 2 60.00 EUR, dan f 1 30.00 EUR', 'from the CEO down, shared by those who had it');
select is(pg_temp.costs(format(', month => ''2026-09-30'', employee_id => %s', tap.id('bob'))), 'bob t 1 30.00 EUR, cyd f 1 30.00 EUR', 'from a manager down');
select is(
    (select sum(c.cost) from api.list_team_costs(tap.org('Acme'), month => '2026-09-01') as c), (select sum(c.cost) from api.list_costs(tap.org('Acme'), until_month => '2026-09-01') as c),
    'nothing is counted twice, nothing is lost');
select is(pg_temp.costs(format(', employee_id => %s', tap.id('cyd'))), 'cyd t 0 0', 'who holds nothing costs nothing');
select is((select count(*) from api.list_team_costs(tap.org('Acme'))), 3::bigint, 'of the present month when nobody says which');

select * from finish();
rollback;
